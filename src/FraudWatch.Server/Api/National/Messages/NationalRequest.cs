using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>A message of the national interface. What a version of it has beside this is passed over.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record NationalRequest<T>
{
    /// <summary>Number of the transaction: 3101, 3102 or 3103.</summary>
    public string? Infno { get; init; }

    /// <summary>The message's number, at most 30 characters.</summary>
    public string? Msgid { get; init; }

    public string? MdtrtareaAdmvs { get; init; }

    public string? InsuplcAdmdvs { get; init; }

    public string? RecerSysCode { get; init; }

    public string? Infver { get; init; }

    public string? OpterType { get; init; }

    public string? Opter { get; init; }

    public string? OpterName { get; init; }

    public string? InfTime { get; init; }

    public string? FixmedinsCode { get; init; }

    public string? FixmedinsName { get; init; }

    public string? SignNo { get; init; }

    public NationalInput<T>? Input { get; init; }
}
