package dev.skillway.app.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;

/** What a server answered to a request that it did. */
record Reply(int status, JsonNode body) {}
