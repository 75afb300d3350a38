using FraudWatch.Casework.Storage;
using FraudWatch.Server.Api.Figures;
using FraudWatch.Server.Tests.Running;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>A figure may give a whole number only as a count with its list; what counts no rows is named here, with why.</summary>
public sealed class FigureNumberTests
{
    private static readonly Dictionary<string, string> NoCounts = new()
    {
        ["FigureView.Watermark"] = "names the state of the store",
        ["FreshnessView.RatedWatermark"] = "names the state of the store",
        ["RankedView.Rank"] = "a place among all institutions",
        ["LoadView.UserId"] = "names a person",
        ["RuleCardView.Version"] = "names a version",
        ["HonestRateView.Per"] = "the unit of a rate that the rule states",
        ["FlowView.Days"] = "what was asked",
        ["OutlookView.Origins"] = "trials of the forecast, which are no rows",
        ["FunnelPoint.Peers"] = "institutions of all divisions, which who sees one of them may not list",
        ["FunnelPoint.Units"] = "the size of one row of the funnel, another unit for each indicator",
    };

    [Fact]
    public async Task Every_whole_number_of_every_figure_is_a_count_with_its_list_or_named_here()
    {
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite);
        var figures = service.Get<EndpointDataSource>().Endpoints.SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>())
            .Select(answer => answer.Type).OfType<Type>().Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FigureView<>)).ToList();
        var seen = new HashSet<Type>();

        var numbers = figures.SelectMany(figure => Numbers(figure, seen)).ToHashSet(StringComparer.Ordinal);

        Assert.True(figures.Count >= 14, $"{figures.Count} figures were found.");
        Assert.Equal(NoCounts.Keys.Order(StringComparer.Ordinal), numbers.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Numbers(Type type, HashSet<Type> seen)
    {
        if (type == typeof(CountView) || type == typeof(ShareView) || !seen.Add(type))
            return [];
        if (type != typeof(string) && type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } many)
            return Numbers(many.GetGenericArguments()[0], seen);
        return type.Namespace?.StartsWith("FraudWatch", StringComparison.Ordinal) != true || type.IsEnum
            ? []
            : type.GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false }).SelectMany(property =>
                IsWhole(property.PropertyType) ? [$"{type.Name.Split('`')[0]}.{property.Name}"] : Numbers(property.PropertyType, seen));
    }

    private static bool IsWhole(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var one && (one == typeof(int) || one == typeof(long) || one == typeof(short));
}
