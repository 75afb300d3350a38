using System.Text;
using FraudWatch.Store.Ingest.Identity;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class PrivacyTests : IDisposable
{
    private const string Identity = "11010519491231002X";

    private readonly Inbox inbox = new();

    public PrivacyTests() =>
        inbox.Write("a.csv", Exports.Text(
            Exports.Encounters + ",certno,tel,psn_name",
            Exports.Encounter("M1") + $",{Identity},139-1234 5678,张三",
            Exports.Encounter("M2") + $",{Identity.ToLowerInvariant()},13912345678,张三",
            Exports.Encounter("M3") + ",110105********002X,,李四"));

    public void Dispose() => inbox.Dispose();

    [Fact]
    public void Identity_numbers_are_stored_as_their_keyed_hash_however_they_are_written()
    {
        inbox.Ingest();

        var key = IdentityKey.Of(inbox.Store.Folder);
        var expected = $"{key.HashOf(Identity)} {key.HashOf("13912345678")}";
        Assert.Equal([expected, expected, "- -"], inbox.Query("SELECT certno, tel FROM lake.mdtrt_d ORDER BY mdtrt_id"));
    }

    [Fact]
    public void Names_and_identity_numbers_are_nowhere_in_the_data_folder()
    {
        inbox.Ingest();

        // The lock file is empty, and held.
        foreach (var file in Directory.GetFiles(inbox.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("store.lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            Assert.DoesNotContain(Identity, reader.ReadToEnd(), StringComparison.OrdinalIgnoreCase);
        }
        Assert.DoesNotContain(inbox.Query("SELECT CAST(to_json(t) AS VARCHAR) FROM lake.mdtrt_d t"), row => row.Contains(Identity, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_key_is_made_once_and_only_its_owner_may_read_it()
    {
        inbox.Ingest();
        var path = Path.Combine(inbox.Data, "secrets", "identity.key");
        var key = File.ReadAllBytes(path);

        inbox.Ingest();

        Assert.Equal(key, File.ReadAllBytes(path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }
}
