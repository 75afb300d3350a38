namespace FraudWatch.Server.Exports;

/// <summary>The formats, and what sends them.</summary>
internal static class ExportParts
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<IExportFormat, CsvExport>()
        .AddSingleton<IExportFormat, XlsxExport>()
        .AddSingleton<IExportFormat, JsonExport>()
        .AddSingleton<IExportFormat, ParquetExport>()
        .AddSingleton<IExportFormat, ArrowExport>()
        .AddSingleton<SendExport>()
        .AddSingleton<ShapeExport>();
}
