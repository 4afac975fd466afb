/** Black box: starts the packaged program and looks at exit code, output and result files. */
@NullMarked
package dev.skillway.e2e;

import org.jspecify.annotations.NullMarked;
