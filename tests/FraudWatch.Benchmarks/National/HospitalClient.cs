using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FraudWatch.Benchmarks.National;

/// <summary>The systems of a city's hospitals: sends patients' visits round and round, each with its own hospital's token, and reads the answers whole.</summary>
internal sealed class HospitalClient(Uri address, IReadOnlyList<PatientCall> calls, IReadOnlyDictionary<string, string> tokens) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(address, "/api/v1/national/"), Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentBag<HospitalAnswer> answers = [];

    /// <summary>What came back so far, in no order.</summary>
    public IReadOnlyCollection<HospitalAnswer> Answers => answers;

    /// <summary>Forgets what came back so far.</summary>
    public void Forget() => answers.Clear();

    /// <summary>Sends the n-th call.</summary>
    public async Task<(string Name, int Status)> SendAsync(int number)
    {
        var call = calls[number % calls.Count];
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, call.Infno) { Content = new ByteArrayContent(call.Body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[call.Institution]);
            using var answer = await http.SendAsync(request);
            var body = await answer.Content.ReadAsByteArrayAsync();
            answers.Add(Read((int)answer.StatusCode, body));
            return (call.Infno, (int)answer.StatusCode);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            answers.Add(new HospitalAnswer(IsDone: false, 0, 0, "no answer"));
            return (call.Infno, 0);
        }
    }

    public void Dispose() => http.Dispose();

    private static HospitalAnswer Read(int status, byte[] body)
    {
        if (status != 200)
            return new HospitalAnswer(IsDone: false, 0, body.Length, $"HTTP {status}");
        using var answer = JsonDocument.Parse(body);
        return answer.RootElement.GetProperty("infcode").GetString() == "0"
            ? new HospitalAnswer(IsDone: true, answer.RootElement.GetProperty("output").GetProperty("result").GetArrayLength(), body.Length, null)
            : new HospitalAnswer(IsDone: false, 0, body.Length, answer.RootElement.GetProperty("err_msg").GetString());
    }
}
