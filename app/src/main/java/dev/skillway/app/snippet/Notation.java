package dev.skillway.app.snippet;

import java.util.function.UnaryOperator;

/**
 * How a language writes what a request is made of.
 *
 * @param text a text, as an expression
 * @param body JSON, as an expression for its text; for Studio statements
 */
record Notation(UnaryOperator<String> text, UnaryOperator<String> body) {}
