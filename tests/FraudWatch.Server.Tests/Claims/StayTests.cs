using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Claims;

public sealed class StayTests(ClaimsServices services) : IClassFixture<ClaimsServices>
{
    private readonly RunningService service = services.Service;

    [Fact]
    public async Task The_planned_admissions_that_are_listed_are_those_that_the_CUSUM_counts()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var hospital = service.Text("select fixmedins_code from features.expected_admission group by fixmedins_code order by sum(admissions) desc limit 1");

        var planned = await inspector.GetAsync($"/api/v1/stays?institution={hospital}&planned=true&count=true&limit=1");
        var others = await inspector.GetAsync($"/api/v1/stays?institution={hospital}&planned=false&count=true&limit=1");

        Assert.Equal(service.Count($"select CAST(sum(admissions) AS BIGINT) from features.expected_admission where fixmedins_code = '{hospital}'"), (long?)planned.Json["total"]);
        Assert.Equal(service.Count($"select count(*) from claims.stay where fixmedins_code = '{hospital}'"), (long?)planned.Json["total"] + (long?)others.Json["total"]);
    }
}
