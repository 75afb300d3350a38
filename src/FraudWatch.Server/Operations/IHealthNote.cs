namespace FraudWatch.Server.Operations;

/// <summary>Something that works less well than it should while the service still does its work. Each area that has one registers it.</summary>
public interface IHealthNote
{
    /// <returns>A sentence for each, without paths or values; empty when all is well.</returns>
    Task<IReadOnlyList<string>> NotesAsync(CancellationToken cancellation);
}
