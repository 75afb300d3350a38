namespace FraudWatch.Core.Cases;

/// <summary>Takes verdicts back in at the top, as a batch of <c>verdict_d</c> like any other input.</summary>
public interface IVerdictSink
{
    /// <summary>
    /// Writes one batch, durably before it returns. The same batch number with the same rows again changes nothing, so that a
    /// caller who was killed in between may repeat it.
    /// </summary>
    /// <param name="batch">Number of the batch.</param>
    /// <param name="rows">At least one.</param>
    /// <param name="cancellation">Stops before the batch is committed.</param>
    Task WriteAsync(string batch, IReadOnlyList<VerdictRow> rows, CancellationToken cancellation);
}
