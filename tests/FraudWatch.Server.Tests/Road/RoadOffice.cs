using System.Net.Http.Headers;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.Tests.Claims;
using FraudWatch.Server.Tests.Inspections;
using FraudWatch.Server.Tests.Jobs;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Road;

/// <summary>An office that begins with an empty data folder and does everything over HTTP.</summary>
internal sealed class RoadOffice : IAsyncDisposable
{
    private readonly InspectionOffice office;
    private readonly Dictionary<Role, ApiClient> people = [];

    private RoadOffice(InspectionOffice office) => this.office = office;

    public InspectionOffice Inspections => office;

    public ApiClient this[Role role] => people[role];

    public static async Task<RoadOffice> OpenAsync(CaseworkEngine engine)
    {
        // What is not asked for does not happen meanwhile.
        var jobs = new JobSettings { Schedules = JobOffice.Names.ToDictionary(name => name, _ => JobSchedules.Never) };
        var road = new RoadOffice(await InspectionOffice.OpenAsync(engine, options => options with { Jobs = jobs }, _ => { }));
        foreach (var role in Enum.GetValues<Role>())
            road.people[role] = await road.office.Service.SignInAsync(role);
        return road;
    }

    /// <summary>Sends a file whole and waits until it is loaded.</summary>
    public async Task<ApiAnswer> UploadAsync(string file)
    {
        using var content = new StreamContent(File.OpenRead(file));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var sent = await this[Role.Administrator].SendAsync(HttpMethod.Post, $"/api/v1/claims?name={Path.GetFileName(file)}", content);
        Assert.True(sent.Status == 202, sent.Text);
        return await this[Role.Supervisor].BatchAsync((string?)sent.Json["number"]);
    }

    /// <summary>Runs a job and waits for its end.</summary>
    public async Task<ApiAnswer> RunAsync(string job)
    {
        var asked = await this[Role.Administrator].PostAsync($"/api/v1/jobs/{job}/runs", new { });
        Assert.True(asked.Status == 202, asked.Text);
        var run = asked;
        for (var wait = 0; wait < 10 && run.Json["ended_at"] is null; wait++)
            run = await this[Role.Administrator].GetAsync($"/api/v1/jobs/{job}/runs/{asked.Json["id"]}?wait=60");
        Assert.True((string?)run.Json["state"] == "succeeded", run.Text);
        return run;
    }

    /// <summary>Takes a step of the ladder, or changes another part of a case, as its last version stands.</summary>
    public async Task<ApiAnswer> ChangeAsync(Role role, long id, string part, object body)
    {
        var etag = (await this[role].GetAsync($"/api/v1/cases/{id}")).ETag;
        var changed = await this[role].SendAsync(HttpMethod.Post, $"/api/v1/cases/{id}/{part}", body, request => request.Headers.TryAddWithoutValidation("If-Match", etag));
        Assert.True(changed.Status is 200 or 201, $"{part} {System.Text.Json.JsonSerializer.Serialize(body)}: {changed.Text}");
        return changed;
    }

    public Task<ApiAnswer> StepAsync(Role role, long id, string action) => ChangeAsync(role, id, "steps", new { action });

    public async ValueTask DisposeAsync()
    {
        foreach (var client in people.Values)
            client.Dispose();
        await office.DisposeAsync();
    }
}
