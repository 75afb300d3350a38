using System.Collections.Concurrent;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Cases;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.Tests.Claims;
using FraudWatch.Server.Tests.Running;
using Microsoft.AspNetCore.Routing;

namespace FraudWatch.Server.Tests.Lists;

/// <summary>One service per database over the city with its cases, in which every list has rows, for tests that only read.</summary>
public sealed class FilledLists : IAsyncLifetime
{
    // Of those with some, one of whom there are findings too, if there is any.
    private const string PersonWithDuplicates = """
        with twice as (select psn_no from claims.fee_line where item_code is not null group by psn_no, fee_date, item_code having count(*) > 1),
        most as (select psn_no, count(*) as n from twice group by psn_no),
        found as (select distinct unnest(string_split(psn_no, '|')) as psn_no from findings.finding where queued and psn_no is not null)
        select psn_no from most left join found using (psn_no) order by least(n, 5) desc, found.psn_no is null, n desc, psn_no limit 1
        """;

    private const string HospitalWithIndicators = """
        select o.fixmedins_code from features.indicator as o join risk.institution as r using (fixmedins_code)
        where o.subject_kind = 'institution' and r.kind = 'hospital' group by o.fixmedins_code order by count(distinct o.setting || o.indicator) desc, o.fixmedins_code limit 1
        """;

    private readonly ConcurrentDictionary<CaseworkEngine, Lazy<Task<Office>>> open = new();

    /// <summary>The service, somebody with every role who sees the whole country, and every list with its own ids in the address.</summary>
    public sealed record Office(RunningService Service, ApiClient Reader, IReadOnlyList<(string Path, IListShape Shape)> Lists);

    public Task<Office> On(CaseworkEngine engine) => open.GetOrAdd(engine, _ => new Lazy<Task<Office>>(() => OpenAsync(engine))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var office in open.Values)
        {
            var (service, reader, _) = await office.Value;
            reader.Dispose();
            await service.DisposeAsync();
        }
    }

    private static async Task<Office> OpenAsync(CaseworkEngine engine)
    {
        var service = await ClaimsCity.StartAsync(engine);
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);
        var reader = await service.SignInAsync(Enum.GetValues<Role>(), ["000000"]);
        (await service.SignInAsync(Role.Inspector)).Dispose();
        var cases = (await reader.GetAsync("/api/v1/cases?limit=500")).Items.OrderByDescending(one => (int)one!["findings"]!).Select(one => (long)one!["id"]!).ToList();
        var one = cases[0];
        var person = service.Text(PersonWithDuplicates);
        var handle = service.Get<PersonHandles>().HandleOf(person);
        await ListedRows.AddAsync(service, (long)reader.Session["user_id"]!, cases, person);
        var names = new Dictionary<string, string>
        {
            ["/cases/{id"] = $"/cases/{one}",
            ["/plans/{id"] = $"/plans/{await FirstAsync(reader, "/api/v1/plans?sort=id&limit=1")}",
            ["/inspections/{id"] = $"/inspections/{await FirstAsync(reader, "/api/v1/inspections?sort=id&limit=1")}",
            ["/samples/{id"] = "/samples/1",
            ["/jobs/{name"] = "/jobs/nightly-run",
            ["/persons/{handle"] = $"/persons/{handle}",
            ["/institutions/{code"] = $"/institutions/{service.Text(HospitalWithIndicators)}",
        };
        var lists =
            from endpoint in service.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            from shape in endpoint.Metadata.OfType<IListShape>()
            let route = "/" + endpoint.RoutePattern.RawText!.Trim('/')
            let owner = names.FirstOrDefault(name => route.Contains(name.Key, StringComparison.Ordinal))
            select (owner.Key is null ? route : System.Text.RegularExpressions.Regex.Replace(route, @"/\w+/\{[^}]+\}", owner.Value), shape);
        return new Office(service, reader, [.. lists.OrderBy(list => list.Item1, StringComparer.Ordinal)]);
    }

    private static async Task<string> FirstAsync(ApiClient reader, string list) => (await reader.GetAsync(list)).Items[0]!["id"]!.ToString();
}
