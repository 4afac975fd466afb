package dev.skillway.app.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * Signals of the operating system, by {@code sun.misc.Signal}: JEP 260 keeps it for all to use, but
 * javac has a warning for it that nothing suppresses, hence the reflection.
 */
final class Signals {
  private Signals() {}

  /**
   * Hands the number of each such signal over, in a thread of its own. Does nothing where the
   * system has no such signal, or where the JVM was told to leave signals alone ({@code -Xrs}).
   */
  static void handle(String name, IntConsumer taker) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method number = signal.getMethod("getNumber");
      // Its one method, handle(Signal), is all that is ever called.
      InvocationHandler take =
          (_, _, arguments) -> {
            taker.accept((int) number.invoke(arguments[0]));
            return null;
          };
      Object proxy =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, take);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (InvocationTargetException refused) {
      if (!(refused.getCause() instanceof IllegalArgumentException)) {
        throw new IllegalStateException(refused);
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
