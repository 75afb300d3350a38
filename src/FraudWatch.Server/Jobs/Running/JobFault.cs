using FraudWatch.Casework.Storage;
using FraudWatch.Server.Operations;
using FraudWatch.Store;
using FraudWatch.Store.Sql;

namespace FraudWatch.Server.Jobs.Running;

/// <summary>Why a run failed, as a sentence that holds no personal data: words that may quote data stay in the log, which is scrubbed.</summary>
internal static class JobFault
{
    private const int Longest = 500;

    public static string SentenceOf(Exception error) => Cut(ScrubbedJsonFormatter.Scrub(error switch
    {
        RefusedException or StoreException or InvalidDataException => error.Message,
        StageFailedException failed => $"The stage {failed.File.Stage} failed where it builds {failed.File.QualifiedName}; the tables of the run before are unchanged. The log has the database's words.",
        IOException disk => $"{DiskFault.SentenceOf(disk)} The log has its words.",
        _ => $"It failed with {error.GetType().Name}. The log has the details.",
    }));

    private static string Cut(string sentence) => sentence.Length <= Longest ? sentence : sentence[..Longest];
}
