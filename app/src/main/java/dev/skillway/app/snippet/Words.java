package dev.skillway.app.snippet;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The words in which a language writes a JSON value.
 *
 * @param constants what it calls true, false and null
 * @param opening what stands before the members of an object with these keys
 * @param closing what stands behind them
 * @param key a key, with what stands between it and its value
 * @param indent the blanks before what is inside something
 */
record Words(
    Constants constants,
    Function<List<String>, String> opening,
    String closing,
    UnaryOperator<String> key,
    UnaryOperator<String> text,
    int indent) {

  record Constants(String yes, String no, String none) {}
}
