using System.Text.RegularExpressions;
using FraudWatch.Testing;

namespace FraudWatch.Architecture.Tests;

public sealed partial class SourceFileTests
{
    [Theory]
    [InlineData(".cs", 400)]
    [InlineData(".sql", 100)]
    [InlineData("rule.yaml", 60)]
    public void No_file_is_longer_than_a_reader_can_hold(string ending, int lines) =>
        Violations.None($"Longer than {lines} lines", Repository.FilesUnder("src", ending)
            .Concat(Repository.FilesUnder("tests", ending))
            .Where(path => !path.Contains("/data/", StringComparison.Ordinal))
            // The case store's DDL is written by a program from the model, and compared with it by a test.
            .Where(path => !path.Contains("/Storage/Schema/", StringComparison.Ordinal))
            .Select(path => (Path: path, Lines: Repository.Read(path).AsSpan().TrimEnd('\n').Count('\n') + 1))
            .Where(file => file.Lines > lines)
            .Select(file => $"{file.Path} ({file.Lines})"));

    [Fact]
    public void A_file_holds_one_public_type() =>
        Violations.None("Several public types in one file", Code("src").Concat(Code("tests"))
            .Select(path => (Path: path, Types: PublicType().Matches(Repository.Read(path))))
            .Where(file => file.Types.Select(type => type.Groups["name"].Value).Distinct().Count() > 1)
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types.Select(type => type.Groups["name"].Value))}"));

    [Fact]
    public void A_file_is_named_after_its_public_type() =>
        Violations.None("Named otherwise than their type", Code("src").Concat(Code("tests"))
            .SelectMany(path => PublicType().Matches(Repository.Read(path)).Select(type => (Path: path, Name: type.Groups["name"].Value)))
            .Where(found => Path.GetFileName(found.Path).Split('.')[0] != found.Name)
            .Select(found => $"{found.Path}: {found.Name}"));

    [Fact]
    public void Types_say_what_they_are_for() =>
        Violations.None("Manager, Helper, Util, Common, Base", Code("src").Concat(Code("tests"))
            .Where(path => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(path))));

    [Fact]
    public void Nothing_is_left_to_do() =>
        Violations.None("Marks of unfinished work", Code("src").Concat(Code("tests"))
            .Concat(Repository.FilesUnder("src", ".sql"))
            .Concat(Repository.FilesUnder("src", ".yaml"))
            .Where(path => Unfinished().IsMatch(Repository.Read(path))));

    [Fact]
    public void No_test_is_skipped_by_hand_and_none_waits_for_the_clock() =>
        Violations.None("Skipped without a computed reason, or asleep", Code("tests")
            .Where(path => SkippedOrAsleep().IsMatch(Repository.Read(path))));

    [Theory]
    [InlineData("public sealed record A(int B);", "A")]
    [InlineData("public static partial class B", "B")]
    [InlineData("public readonly record struct C(int D);", "C")]
    [InlineData("public delegate Task<int> D(string e);", "D")]
    [InlineData("    public sealed class Nested", null)]
    [InlineData("internal sealed class Inner", null)]
    public void Public_types_are_found(string line, string? name)
    {
        var match = PublicType().Match(line);

        Assert.Equal(name, match.Success ? match.Groups["name"].Value : null);
    }

    private static IEnumerable<string> Code(string folder) => Repository.FilesUnder(folder, ".cs");

    [GeneratedRegex(
        @"^public (?:(?:sealed|static|abstract|partial|readonly|ref|unsafe) )*(?:(?:class|interface|enum|record(?: struct| class)?|struct) (?<name>\w+)|delegate [^(]* (?<name>\w+)(?=[<(]))",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Common|Base)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException\(")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bSkip\s*=\s*""|\bThread\.Sleep\(|\bTask\.Delay\(")]
    private static partial Regex SkippedOrAsleep();
}
