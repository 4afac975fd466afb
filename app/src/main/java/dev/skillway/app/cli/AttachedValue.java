package dev.skillway.app.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Lets an option whose value may be left out take it only with {@code =}: what follows it otherwise
 * is the next argument, perhaps a file.
 */
final class AttachedValue implements IParameterPreprocessor {
  @Override
  @SuppressWarnings("JdkObsolete") // The interface asks for a Stack.
  public boolean preprocess(
      Stack<String> args, CommandSpec command, ArgSpec arg, Map<String, Object> info) {
    if (" ".equals(info.get("separator")) && arg instanceof OptionSpec option) {
      args.push(option.fallbackValue());
    }
    return false;
  }
}
