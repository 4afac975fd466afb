package dev.skillway.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"admin:users:write", "user:skill:write", "admin:agent:write", "assignments:write"})
  void isGrantedBy_aWriteScope_readsAndWrites(String scope) {
    assertThat(granted(scope)).containsExactly(Permission.READ, Permission.WRITE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"users:readonly", "assignments:read"})
  void isGrantedBy_aReadScope_reads(String scope) {
    assertThat(granted(scope)).containsExactly(Permission.READ);
  }

  @Test
  void isGrantedBy_admin_doesAll() {
    assertThat(granted("admin")).containsExactly(Permission.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Admin", "admin:users", "users:write", "*"})
  void isGrantedBy_aWordThatNobodyKnows_grantsNothing(String scope) {
    assertThat(granted(scope)).isEmpty();
  }

  @Test
  void isGrantedBy_severalScopes_needsOne() {
    assertThat(Permission.WRITE.isGrantedBy(Set.of("wat", "users:readonly", "assignments:write")))
        .isTrue();
    assertThat(Permission.WRITE.isGrantedBy(Set.of())).isFalse();
  }

  @Test
  void scopes_ofReading_areTheWeakestFirst() {
    assertThat(Permission.READ.scopes())
        .startsWith("users:readonly", "assignments:read")
        .endsWith("admin")
        .containsAll(Permission.WRITE.scopes())
        .isEqualTo(Permission.known());
  }

  private static List<Permission> granted(String scope) {
    return List.of(Permission.values()).stream()
        .filter(permission -> permission.isGrantedBy(List.of(scope)))
        .toList();
  }
}
