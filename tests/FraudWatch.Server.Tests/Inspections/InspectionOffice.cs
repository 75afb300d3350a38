using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Inspections;

/// <summary>A service whose claims were run, with a manager and six inspectors of three departments in 990100.</summary>
internal sealed class InspectionOffice : IAsyncDisposable
{
    private static readonly PreparedFolder Filled = new(folder =>
    {
        InspectionData.Fill(folder);
        return Task.CompletedTask;
    });

    private readonly Dictionary<long, ApiClient> inspectors = [];

    private InspectionOffice(RunningService service, ApiClient manager) => (Service, Manager) = (service, manager);

    public RunningService Service { get; }

    public ApiClient Manager { get; }

    public IReadOnlyDictionary<long, ApiClient> Inspectors => inspectors;

    /// <param name="engine">Where users and cases are.</param>
    /// <param name="settings">Changes the settings of a test service.</param>
    /// <param name="data">Fills the data folder; as a run would have left it, when null.</param>
    public static async Task<InspectionOffice> OpenAsync(CaseworkEngine engine, Func<ServerOptions, ServerOptions>? settings = null, Action<string>? data = null)
    {
        var service = await RunningService.StartAsync(engine, settings, data ?? Filled.CopyTo);
        var office = new InspectionOffice(service, await service.SignInAsync(Role.Manager, "990100"));
        for (var i = 0; i < 6; i++)
            await office.HireAsync($"inspector{i}", $"科室{i % 3}");
        return office;
    }

    /// <summary>Drafts, commits and draws a plan for two teams.</summary>
    public async Task<(string Path, ApiAnswer Drawn)> DrawAsync(int slots = 4)
    {
        var path = await DraftAsync(slots);
        await Manager.SendAsync(HttpMethod.Post, $"{path}/commitment", arrange: IfMatch("\"1\""));
        return (path, await Manager.SendAsync(HttpMethod.Post, $"{path}/draw", arrange: IfMatch("\"2\"")));
    }

    /// <summary>Drafts a plan.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> DraftAsync(int slots = 4)
    {
        var made = await Manager.PostAsync("/api/v1/plans", new { title = "第二季度抽查", kind = "double_random", region = "990100", slots, random_share = 0.25, teams = 2 });
        Assert.True(made.Status == 201, made.Text);
        return made.Headers.Location?.ToString() ?? "";
    }

    /// <summary>Draws a plan and begins its first inspection.</summary>
    public async Task<(long Id, ApiClient Member)> StartOneAsync()
    {
        await DrawAsync();
        var one = (await Manager.GetAsync("/api/v1/inspections?sort=position&limit=1")).Items[0]!;
        var member = inspectors[one["members"]![0]!.GetValue<long>()];
        var id = one["id"]!.GetValue<long>();
        var started = await member.SendAsync(HttpMethod.Post, $"/api/v1/inspections/{id}/start", arrange: IfMatch("\"1\""));
        Assert.True(started.Status == 200, started.Text);
        return (id, member);
    }

    public static Action<HttpRequestMessage> IfMatch(string version) => request => request.Headers.TryAddWithoutValidation("If-Match", version);

    /// <summary>Gives the office one more inspector with a certificate.</summary>
    /// <returns>The user.</returns>
    public async Task<long> HireAsync(string name, string department)
    {
        var client = await Service.SignInAsync(new NewUser
        {
            Name = name,
            DisplayName = name,
            Department = department,
            Password = RunningService.Password,
            MustChangePassword = false,
            Roles = [Role.Inspector],
            Regions = ["990100"],
        });
        var id = (long?)client.Session["user_id"] ?? throw new InvalidOperationException("The session names no user.");
        Assert.Equal(200, (await Manager.PutAsync($"/api/v1/inspectors/{id}/certificate", new { certificate_number = $"ZF-{id}", certificate_until = "2099-12-31" }, "\"1\"")).Status);
        inspectors[id] = client;
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        Manager.Dispose();
        foreach (var client in inspectors.Values)
            client.Dispose();
        await Service.DisposeAsync();
    }
}
