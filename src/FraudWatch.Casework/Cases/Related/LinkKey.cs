using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>A node of the link graph before it has a place.</summary>
internal sealed record LinkKey(LinkKind Kind, string Value, long CaseId)
{
    public string Id => $"{SnakeCase.Of(Kind)}:{Value}";
}
