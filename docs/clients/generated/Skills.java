import java.math.BigDecimal;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.AccessApi;
import org.openapitools.client.api.UsersApi;
import org.openapitools.client.api.UsersApi.APIPostUsersSkillsRequest;
import org.openapitools.client.api.UsersApi.APIPutUserSkillsRequest;
import org.openapitools.client.model.ChangesAnswer;
import org.openapitools.client.model.Operation;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.UserSkill;
import org.openapitools.client.model.UserSkillChange;
import org.openapitools.client.model.UserSkillChanges;
import org.openapitools.client.model.UserSkills;

/** Changes the skills of agents, and reads what one of them holds then. */
public class Skills {
  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(System.getenv("SKILLWAY_URL"));
    String token =
        new AccessApi(client)
            .postToken(
                AccessApi.APIPostTokenRequest.newBuilder()
                    .grantType("client_credentials")
                    .clientId(System.getenv("SKILLWAY_CLIENT_ID"))
                    .clientSecret(System.getenv("SKILLWAY_CLIENT_SECRET"))
                    .build())
            .getAccessToken();
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    UsersApi users = new UsersApi(client);

    try {
      print(users.postUsersSkills(change("x", "y", 90)));
      print(users.putUserSkills(replacement("12345", "67890", 75)));
      for (UserSkill skill : users.getUserSkills(agent("12345")).getSkills()) {
        System.out.println("12345 holds " + skill.getId() + " at " + skill.getProficiency());
      }
      users.postUsersSkills(change("x", "y", 175));
    } catch (ApiException refused) {
      Problem problem =
          client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
      problem
          .getErrors()
          .forEach(error -> System.err.println(error.getPointer() + ": " + error.getDetail()));
      System.exit(1);
    }
  }

  /** Of as many agents and skills as there are items. */
  private static APIPostUsersSkillsRequest change(String agent, String skill, int proficiency) {
    UserSkillChange item =
        new UserSkillChange()
            .operation(Operation.ASSIGN)
            .userId(agent)
            .skillId(skill)
            .proficiency(BigDecimal.valueOf(proficiency));
    return APIPostUsersSkillsRequest.newBuilder()
        .userSkillChanges(new UserSkillChanges().addItemsItem(item))
        .idempotencyKey(UUID.randomUUID().toString())
        .build();
  }

  /** Takes away what it does not name. */
  private static APIPutUserSkillsRequest replacement(String agent, String skill, int proficiency) {
    UserSkill held = new UserSkill().id(skill).proficiency(BigDecimal.valueOf(proficiency));
    return APIPutUserSkillsRequest.newBuilder()
        .userId(agent)
        .userSkills(new UserSkills().addSkillsItem(held))
        .removals("allow")
        .idempotencyKey(UUID.randomUUID().toString())
        .build();
  }

  private static UsersApi.APIGetUserSkillsRequest agent(String agent) {
    return UsersApi.APIGetUserSkillsRequest.newBuilder().userId(agent).build();
  }

  private static void print(ChangesAnswer answer) {
    System.out.println(
        "applied "
            + answer.getCounts().getApplied()
            + ", unchanged "
            + answer.getCounts().getUnchanged());
  }
}
