using FraudWatch.Pipeline;
using FraudWatch.Store.Ingest;
using FraudWatch.Synthetic;

namespace FraudWatch.Cli.Terminal;

/// <summary>What the progress line says of each kind of work.</summary>
internal static class Describe
{
    public static string City(CityProgress progress) =>
        $"generate  {Share(progress.PeopleDone, progress.People)}  {progress.PeopleDone:N0} of {progress.People:N0} people";

    public static string Ingest(IngestProgress progress) =>
        $"ingest    {Share(progress.BytesRead, progress.BytesTotal)}  {Path.GetFileName(progress.File) ?? "settling"}";

    public static string Stage(PipelineProgress progress) => $"{progress.Stage,-9} {progress.Done,4:P0}  {progress.Step}";

    private static string Share(long done, long total) => $"{(total == 0 ? 1 : (double)done / total),4:P0}";
}
