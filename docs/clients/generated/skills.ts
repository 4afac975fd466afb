// Changes the skills of agents, and reads what one of them holds then.
import {
  AccessApi,
  ChangesAnswer,
  Configuration,
  Operation,
  ProblemFromJSON,
  ResponseError,
  UserSkillChange,
  UsersApi,
} from './client';

const basePath = process.env.SKILLWAY_URL;

async function main() {
  const token = await new AccessApi(new Configuration({ basePath })).postToken({
    grantType: 'client_credentials',
    clientId: process.env.SKILLWAY_CLIENT_ID,
    clientSecret: process.env.SKILLWAY_CLIENT_SECRET,
  });
  const users = new UsersApi(new Configuration({ basePath, accessToken: token.accessToken }));
  // Of as many agents and skills as there are items.
  const change = (...items: UserSkillChange[]) =>
    users.postUsersSkills({
      userSkillChanges: { items },
      idempotencyKey: crypto.randomUUID(),
    });

  try {
    const item = { operation: Operation.Assign, userId: 'x', skillId: 'y', proficiency: 90 };
    print(await change(item));
    print(
      // Takes away what it does not name.
      await users.putUserSkills({
        userId: '12345',
        userSkills: { skills: [{ id: '67890', proficiency: 75 }] },
        removals: 'allow',
        idempotencyKey: crypto.randomUUID(),
      }),
    );
    for (const skill of (await users.getUserSkills({ userId: '12345' })).skills) {
      console.log(`12345 holds ${skill.id} at ${skill.proficiency}`);
    }
    await change({ ...item, proficiency: 175 });
  } catch (refused) {
    if (!(refused instanceof ResponseError)) {
      throw refused;
    }
    const problem = ProblemFromJSON(await refused.response.json());
    problem.errors.forEach((error) => console.error(`${error.pointer}: ${error.detail}`));
    process.exitCode = 1;
  }
}

function print({ counts }: ChangesAnswer) {
  console.log(`applied ${counts.applied}, unchanged ${counts.unchanged}`);
}

main();
