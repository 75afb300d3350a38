namespace FraudWatch.Casework.Storage;

/// <summary>
/// A command refuses, with a sentence for the person who asked. Nothing was changed.
/// </summary>
public sealed class RefusedException(RefusalKind kind, string message, IReadOnlyDictionary<string, string[]>? errors = null) : Exception(message)
{
    public RefusalKind Kind { get; } = kind;

    /// <summary>Sentences by field, in snake_case; empty unless the kind is <see cref="RefusalKind.Invalid"/>.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors ?? new Dictionary<string, string[]>();

    public static RefusedException NotFound(string sentence) => new(RefusalKind.NotFound, sentence);

    public static RefusedException Forbidden(string sentence) => new(RefusalKind.Forbidden, sentence);

    public static RefusedException Conflict(string sentence) => new(RefusalKind.Conflict, sentence);

    /// <summary>One field is wrong.</summary>
    public static RefusedException Invalid(string field, string sentence) =>
        new(RefusalKind.Invalid, sentence, new Dictionary<string, string[]> { [field] = [sentence] });

    public static RefusedException Stale() => new(RefusalKind.Stale, "It was changed since you read it. Read it again and repeat the change on what is there now.");
}
