using System.Buffers.Text;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace FraudWatch.Casework.Tests.People;

public sealed class PersonHandlesTests : IDisposable
{
    private const string Number = "99010000000000012345";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fw-handles-");

    [Fact]
    public void A_handle_leads_back_to_its_person_and_to_nobody_else()
    {
        var persons = PersonHandles.Of(CaseworkFolder.In(folder.FullName));

        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text =>
        {
            var handle = persons.HandleOf(text.Get);
            return persons.NumberOf(handle) == text.Get && handle == persons.HandleOf(text.Get) && handle == Uri.EscapeDataString(handle) && (text.Get.Length < 4 || !handle.Contains(text.Get));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_handle_that_was_changed_anywhere_is_no_handle()
    {
        var persons = PersonHandles.Of(CaseworkFolder.In(folder.FullName));
        var bytes = Base64Url.DecodeFromChars(persons.HandleOf(Number));

        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 1;
            Assert.Null(persons.NumberOf(Base64Url.EncodeToString(changed)));
        }
        foreach (var other in new[] { "", Number, "H990100001", " " + persons.HandleOf(Number), persons.HandleOf(Number) + "\n" })
            Assert.Null(persons.NumberOf(other));
    }

    [Fact]
    public void Another_office_has_other_handles_and_the_same_office_after_a_restart_has_the_same()
    {
        var here = PersonHandles.Of(CaseworkFolder.In(folder.FullName)).HandleOf(Number);
        var there = PersonHandles.Of(CaseworkFolder.In(Path.Combine(folder.FullName, "there")));

        Assert.Equal(here, PersonHandles.Of(CaseworkFolder.In(folder.FullName)).HandleOf(Number));
        Assert.NotEqual(here, there.HandleOf(Number));
        Assert.Null(there.NumberOf(here));
    }

    [Fact]
    public void A_person_is_named_alike_before_and_after_a_hundred_thousand_others()
    {
        var persons = PersonHandles.Of(CaseworkFolder.In(folder.FullName));
        var before = persons.Of(Number);

        Parallel.For(0, 100_000, other => Assert.EndsWith($"{other % 10_000:0000}", persons.Of($"9901{other:000000000}").Label, StringComparison.Ordinal));

        Assert.Equal(before, persons.Of(Number));
        Assert.Equal(Number, persons.NumberOf(before.Handle));
    }

    [Fact]
    public void The_persons_of_a_finding_are_named_one_by_one()
    {
        var persons = PersonHandles.Of(CaseworkFolder.In(folder.FullName)).OfAll("9901000012345|9901000067890");

        Assert.Equal(["*********2345", "*********7890"], persons.Select(person => person.Label));
        Assert.Equal(2, persons.Select(person => person.Handle).Distinct().Count());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
