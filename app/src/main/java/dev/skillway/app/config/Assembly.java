package dev.skillway.app.config;

import dev.skillway.core.access.TokenTerms;
import dev.skillway.core.plan.Guards;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes settings of values that are right. */
final class Assembly {
  private Assembly() {}

  static Settings of(Values values, Path data, Optional<Path> file, List<String> warnings) {
    return new Settings(
        new Settings.Client(
            values.find(Keys.SERVER), values.find(Keys.TOKEN), values.of(Keys.ORG), data),
        new Settings.Serve(
            values.of(Keys.SERVE_HOST),
            values.of(Keys.SERVE_PORT),
            values.of(Keys.SERVE_BEHIND_PROXY),
            values.find(Keys.SERVE_ADDRESS)),
        new Settings.Tls(values.find(Keys.TLS_FILE), values.find(Keys.TLS_PASSWORD)),
        new TokenTerms(
            values.of(Keys.TOKENS_LIFE), values.of(Keys.TOKENS_KEY_LIFE), Issuers.of(values)),
        new Settings.Rates(values.of(Keys.REQUESTS_PER_MINUTE), values.of(Keys.TOKENS_PER_MINUTE)),
        guards(values),
        new Settings.Keeping(values.of(Keys.AUDIT_KEEP), values.of(Keys.REQUESTS_KEEP)),
        orgs(values),
        new Settings.Listing(file, listed(values, data)),
        warnings);
  }

  /** Where nobody names the data folder it is told all the same which one it is. */
  private static List<Listed> listed(Values values, Path data) {
    return values.listed().stream()
        .map(
            one ->
                one.name().equals(Keys.DATA.name())
                    ? new Listed(
                        one.name(), Optional.of(data.toString()), one.source(), one.isDefault())
                    : one)
        .toList();
  }

  private static Guards guards(Values values) {
    return new Guards(
        values.of(Keys.GUARDS_ORG_PERCENT),
        values.of(Keys.GUARDS_ORG_LEAST),
        values.of(Keys.GUARDS_SKILL_PERCENT),
        values.of(Keys.GUARDS_SKILL_LEAST));
  }

  private static Map<String, Platform> orgs(Values values) {
    var orgs = new LinkedHashMap<String, Platform>();
    for (Setting<?> setting : values.ofOrgs()) {
      String name = setting.name();
      orgs.put(
          name.substring(Names.ORGS.length() + 1, name.lastIndexOf('.')),
          Platform.of(String.valueOf(setting.value())));
    }
    return orgs;
  }
}
