namespace FraudWatch.Server.Api.Figures;

/// <summary>What figures are made with.</summary>
internal static class FigureParts
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<FigureCache>()
        .AddSingleton<IRuleChanges, SeenRuleVersions>()
        .AddSingleton<IRuleChanges, RequestedRuleChanges>()
        .AddScoped<FigureDesk>()
        .AddScoped<FigureExport>();
}
