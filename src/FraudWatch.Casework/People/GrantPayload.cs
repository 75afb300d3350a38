using FraudWatch.Core.People;

namespace FraudWatch.Casework.People;

/// <summary>What a request for a grant says: roles and divisions that a user shall get besides those that are there.</summary>
internal sealed record GrantPayload(long UserId, IReadOnlyList<Role> Roles, IReadOnlyList<string> Regions);
