// Sends one change to Skillway, and ends with 0 if all of it is so now.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Threading.Tasks;
using System.Xml;

public static class Program
{
    const string Body = @"{
  ""items"": [
    {""operation"": ""assign"", ""userId"": ""x"", ""skillId"": ""y"", ""proficiency"": 90},
    {""operation"": ""assign"", ""userId"": ""12345"", ""skillId"": ""67890"", ""proficiency"": 75},
    {
      ""operation"": ""assign"",
      ""userId"": ""mei.tanaka@voltline.example"",
      ""skillId"": ""Spanish"",
      ""proficiency"": ""Advanced""
    }
  ]
}";

    public static int Main()
    {
        try
        {
            return Run().GetAwaiter().GetResult() ? 0 : 1;
        }
        catch (InvalidOperationException failed)
        {
            Console.Error.WriteLine(failed.Message);
            return 1;
        }
    }

    static async Task<bool> Run()
    {
        var url = Environment.GetEnvironmentVariable("SKILLWAY_URL") ?? "http://127.0.0.1:8080";
        var skillway = new Skillway(
            url.TrimEnd('/'),
            Environment.GetEnvironmentVariable("SKILLWAY_CLIENT_ID"),
            Environment.GetEnvironmentVariable("SKILLWAY_CLIENT_SECRET"));
        // One key for one change: sent again with it, the change is done once.
        var key = Guid.NewGuid().ToString();
        var answer = await skillway.Send(() =>
        {
            var request = new HttpRequestMessage(new HttpMethod("POST"), skillway.Url + "/api/v2/users/skills");
            request.Headers.Add("Idempotency-Key", key);
            if (Body != null)
            {
                request.Content = new StringContent(Body, Encoding.UTF8, "application/json");
            }
            return request;
        });
        return await Report(answer);
    }

    /// <summary>Prints what became of the change; whether all of it is so now.</summary>
    static async Task<bool> Report(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var text = await answer.Content.ReadAsStringAsync();
        var told = Json.Read(answer.Content, text);
        if (status >= 400)
        {
            Console.Error.WriteLine(Json.Text(told, "detail") ?? text);
            foreach (XmlNode error in told.SelectNodes("errors/item"))
            {
                Console.Error.WriteLine(Json.Text(error, "pointer") + ": " + Explained(error));
            }
            return false;
        }
        var counts = told.SelectNodes("counts/*").Cast<XmlNode>();
        if (status == 202)
        {
            Console.WriteLine("Goes on as job " + Json.Text(told, "jobId") + ": " + answer.Headers.Location);
        }
        else if (counts.Any())
        {
            Console.WriteLine(string.Join(", ", counts.Select(count => count.Name + " " + count.InnerText)));
        }
        else
        {
            Console.WriteLine(text);
        }
        foreach (XmlNode result in told.SelectNodes("results/item[outcome!='applied' and outcome!='unchanged']"))
        {
            Console.Error.WriteLine(
                Json.Text(result, "pointer") + ": " + Json.Text(result, "outcome") + " "
                + Explained(result.SelectSingleNode("problem")));
        }
        return status != 202 && status != 207;
    }

    static string Explained(XmlNode problem)
    {
        var suggestion = Json.Text(problem, "suggestion");
        return Json.Text(problem, "detail") + (suggestion == null ? "" : " (" + suggestion + ")");
    }
}

public sealed class Skillway
{
    const int Tries = 6;

    readonly HttpClient http = new HttpClient { Timeout = TimeSpan.FromSeconds(90) };
    readonly string client;
    string token;
    DateTime tokenEnds;

    public Skillway(string url, string id, string secret)
    {
        Url = url;
        client = Convert.ToBase64String(Encoding.UTF8.GetBytes(id + ":" + secret));
    }

    public string Url { get; private set; }

    public async Task<HttpResponseMessage> Send(Func<HttpRequestMessage> makeRequest)
    {
        var answer = await SendOnce(makeRequest);
        if ((int)answer.StatusCode == 401)
        {
            token = null; // It has ended before its time: once more, with a new one.
            answer = await SendOnce(makeRequest);
        }
        return answer;
    }

    async Task<HttpResponseMessage> SendOnce(Func<HttpRequestMessage> makeRequest)
    {
        var bearer = new AuthenticationHeaderValue("Bearer", await Token());
        return await Patiently(() =>
        {
            var request = makeRequest();
            request.Headers.Authorization = bearer;
            return request;
        });
    }

    async Task<string> Token()
    {
        if (token == null || DateTime.UtcNow > tokenEnds)
        {
            var form = new Dictionary<string, string> { { "grant_type", "client_credentials" } };
            var answer = await Patiently(() =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, Url + "/oauth/token");
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", client);
                request.Content = new FormUrlEncodedContent(form);
                return request;
            });
            var told = Json.Read(answer.Content, await answer.Content.ReadAsStringAsync());
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException(
                    "No token: " + (Json.Text(told, "error_description") ?? Json.Text(told, "detail")));
            }
            token = Json.Text(told, "access_token");
            tokenEnds = DateTime.UtcNow.AddSeconds(int.Parse(Json.Text(told, "expires_in")) - 30);
        }
        return token;
    }

    /// <summary>Waits as Retry-After says, and sends again what no answer came to.</summary>
    async Task<HttpResponseMessage> Patiently(Func<HttpRequestMessage> makeRequest)
    {
        for (var tried = 1; ; tried++)
        {
            var wait = TimeSpan.FromSeconds(tried);
            try
            {
                var answer = await http.SendAsync(makeRequest());
                var status = (int)answer.StatusCode;
                var retryAfter = answer.Headers.RetryAfter;
                if ((status != 409 && status != 429 && status != 503) || retryAfter == null || tried == Tries)
                {
                    return answer;
                }
                wait = retryAfter.Delta ?? wait;
            }
            catch (Exception broken) when (broken is HttpRequestException || broken is TaskCanceledException)
            {
                if (tried == Tries)
                {
                    throw new InvalidOperationException("No answer from " + Url + ": " + broken.Message);
                }
            }
            await Task.Delay(wait);
        }
    }
}

/// <summary>Reads JSON as a tree of XML, which .NET and Mono both do without a package.</summary>
static class Json
{
    public static XmlElement Read(HttpContent content, string text)
    {
        var tree = new XmlDocument();
        var type = content.Headers.ContentType;
        var isJson = type != null && type.MediaType.EndsWith("json", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(isJson ? text : "{}");
        tree.Load(JsonReaderWriterFactory.CreateJsonReader(bytes, XmlDictionaryReaderQuotas.Max));
        return tree.DocumentElement;
    }

    /// <summary>The text of a member; null where it is null or not there.</summary>
    public static string Text(XmlNode node, string member)
    {
        var found = node == null ? null : node.SelectSingleNode(member + "[@type!='null']");
        return found == null ? null : found.InnerText;
    }
}
