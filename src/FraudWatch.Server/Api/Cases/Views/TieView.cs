using FraudWatch.Casework.People;
using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What two cases share.</summary>
/// <param name="Kind">Person, physician, phone or bed.</param>
/// <param name="Value">Handle of the person, code or keyed hash.</param>
/// <param name="Label">What people read: the value, a physician's masked name or a bed's department beside the code, or a person's number with all but its end hidden.</param>
/// <param name="Findings">Findings of the other case that touch it.</param>
public sealed record TieView(LinkKind Kind, string Value, string Label, int Findings)
{
    internal static TieView Of(LinkKind kind, string value, int findings, PersonHandles persons, string? label)
    {
        var named = kind == LinkKind.Person ? persons.Of(value) : new PersonRef(value, label ?? value);
        return new TieView(kind, named.Handle, named.Label, findings);
    }
}
