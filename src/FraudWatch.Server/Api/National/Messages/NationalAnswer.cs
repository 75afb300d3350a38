namespace FraudWatch.Server.Api.National;

/// <summary>An answer of the national interface.</summary>
public sealed record NationalAnswer<T>
{
    /// <summary>0 when it was done, -1 when it was not: then <c>err_msg</c> says why.</summary>
    public required string Infcode { get; init; }

    /// <summary>Number of this answer.</summary>
    public required string InfRefmsgid { get; init; }

    /// <summary>When the message was received (yyyyMMddHHmmssfff).</summary>
    public required string RefmsgTime { get; init; }

    /// <summary>When it was answered (yyyyMMddHHmmssfff).</summary>
    public required string RespondTime { get; init; }

    public string? ErrMsg { get; init; }

    public T? Output { get; init; }
}
