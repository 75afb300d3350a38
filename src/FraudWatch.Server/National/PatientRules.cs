using FraudWatch.Detection.Patients;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.National;

/// <summary>What single persons are judged by and against, as of one moment.</summary>
/// <param name="Judge">The rules.</param>
/// <param name="History">Every person's claims.</param>
/// <param name="Settings">Names the office's settings.</param>
internal sealed record PatientRules(PatientJudge Judge, PatientFile History, string Settings);
