using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Findings;

/// <summary>The case that holds a finding.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">What people call it.</param>
/// <param name="State">Where it stands.</param>
public sealed record FindingCaseView(long Id, string Number, CaseState State);
