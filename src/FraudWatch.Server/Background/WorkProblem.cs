using FraudWatch.Casework.Storage;
using FraudWatch.Detection.Rules;
using FraudWatch.Server.Operations;
using FraudWatch.Store;
using FraudWatch.Store.Sql;

namespace FraudWatch.Server.Background;

/// <summary>What people are told of work that failed: the sentence of a failure that says what to do, no detail of a defect.</summary>
internal static class WorkProblem
{
    public static string Of(Exception error) => error switch
    {
        RefusedException or RuleFailedException or RuleCatalogueException or InvalidDataException or StoreException or StageFailedException => error.Message,
        IOException disk => $"{DiskFault.SentenceOf(disk)} The service's log has its words.",
        _ => "The service failed at this. Its log says why.",
    };
}
