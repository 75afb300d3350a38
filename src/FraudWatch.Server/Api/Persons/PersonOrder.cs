using FraudWatch.Casework.People;

namespace FraudWatch.Server.Api.Persons;

/// <summary>
/// An order of persons that tells nothing of their numbers: by their hash under a secret of this office, so that it may stand in the
/// cursor of a list. It is the same after a restart.
/// </summary>
internal static class PersonOrder
{
    // No person has this number; its handle is made with the key of the office and is given to nobody.
    private const string Nobody = "order of persons";

    /// <summary>The key of a person's place as an expression; a handle is letters, digits, hyphens and underscores.</summary>
    public static string Sql(PersonHandles persons, string column) => $"sha256('{persons.HandleOf(Nobody)}' || {column})";
}
