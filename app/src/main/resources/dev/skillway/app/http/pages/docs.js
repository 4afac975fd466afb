// Shows the OpenAPI document of the server that this page comes from, and asks nobody else for anything.
"use strict";

const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", paint);
paint();

SwaggerUIBundle({
  url: "/openapi.yaml",
  dom_id: "#docs",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  // Without these it would ask validator.swagger.io, and take settings from whoever makes a link.
  validatorUrl: null,
  queryConfigEnabled: false,
});
