package dev.skillway.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** The package of each class says that nothing is null unless it says so. */
final class BeNullMarked extends ArchCondition<JavaClass> {
  private final Class<? extends Annotation> mark;

  BeNullMarked(Class<? extends Annotation> mark) {
    super("be in a package marked with " + mark.getSimpleName());
    this.mark = mark;
  }

  @Override
  public void check(JavaClass checked, ConditionEvents events) {
    boolean marked = checked.getPackage().isAnnotatedWith(mark);
    events.add(
        new SimpleConditionEvent(
            checked, marked, checked.getPackageName() + (marked ? " is" : " is not") + " marked"));
  }
}
