namespace FraudWatch.Synthetic.Town;

/// <summary>A registered device.</summary>
/// <param name="Institution">Where it stands.</param>
/// <param name="Number">Place in the institution's register, from 1.</param>
/// <param name="Kind">CT, MR, DR, US, DIALYSIS or LINAC.</param>
/// <param name="From">First day of use, where it is newer than the register.</param>
internal sealed record Device(Institution Institution, int Number, string Kind, DateTime? From);
