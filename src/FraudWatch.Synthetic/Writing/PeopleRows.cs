using System.Text;
using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Writing;

/// <summary>Rows of the registers about one person.</summary>
internal static class PeopleRows
{
    /// <summary>Some changed their employer at a turn of the year: two enrolments, no gap. Assumption.</summary>
    private const int OneMovedIn = 40;

    private static readonly DateTime Moved = new(2024, 1, 1);

    public static void WritePerson(RowBuffer row, PersonLife life)
    {
        var person = life.Person;
        row.Field(person.Number);
        row.Field(person.Name);
        row.Number(person.SexMisregistered ? 3 - person.Sex : person.Sex);
        row.Date(person.Birth);
        row.Field("01"u8);
        row.Field(person.IdentityNumber);
        row.Field(person.Phone);
        row.Field(person.Phone);
        row.Field(person.Region);
        row.Field(person.Address);
        row.Flag(life.RecordedDeath is null);
        row.Field('1');
        row.Time(Loaded(life.City));
        row.EndRow();
    }

    public static void WriteEnrolment(RowBuffer row, PersonLife life)
    {
        var person = life.Person;
        var from = Later(new DateTime(2020, 1, 1), person.Birth);
        if (person.Index % OneMovedIn == 0 && from < Moved)
        {
            Enrolment(row, life, 1, person.Insurance, from, Moved.AddDays(-1), '4');
            from = Moved;
        }
        if (life.Suspension is { } gap)
        {
            Enrolment(row, life, 2, person.Insurance, from, gap.From, '2');
            from = gap.To;
        }
        Enrolment(row, life, 0, person.Insurance, from, life.RecordedDeath?.AddDays(30), life.RecordedDeath is null ? '1' : '4');
        if (life.SecondInsurance is { } second)
            Enrolment(row, life, 3, second, new DateTime(2022, 1, 1), null, '1');
    }

    private static void Enrolment(RowBuffer row, PersonLife life, int number, string insurance, DateTime from, DateTime? to, char status)
    {
        var person = life.Person;
        if (number == 0)
            row.Code("I"u8, (ulong)person.Index, 12);
        else
            row.Code("I"u8, (ulong)person.Index, 12, number, 1);
        row.Field(person.Number);
        row.Field(insurance);
        row.Date(from);
        row.Date(to);
        row.Field(status);
        row.Field(person.PersonType);
        row.Field(person.Employer?.Number);
        row.Field(person.Region);
        row.Field(Region.City);
        row.Time(Loaded(life.City));
        row.EndRow();
    }

    /// <summary>Diseases registered for outpatient benefits: a chronic one, dialysis.</summary>
    public static void WriteRegistrations(RowBuffer row, PersonLife life)
    {
        if (life.Person.Chronic is { } chronic)
            WriteRegistration(row, life, life.Disease(chronic), 'C');
        if (life.Person.Course == Course.Dialysis)
            WriteRegistration(row, life, life.Disease("dialysis"), 'D');
        if (life.Person.Course is Course.Chemotherapy or Course.Radiotherapy)
            WriteRegistration(row, life, life.Disease("tumour_outpatient"), 'D');
    }

    private static void WriteRegistration(RowBuffer row, PersonLife life, Disease disease, char kind)
    {
        row.Code(kind == 'C' ? "C"u8 : "D"u8, (ulong)life.Person.Index, 12);
        Registration(row, life.Person);
        row.Field(Encoding.UTF8.GetBytes($"M{disease.Category}00"));
        row.Field(disease.Name);
        row.Field(life.Person.Region);
        Validity(row, life.City);
    }

    /// <summary>Filings of those who live elsewhere, and of each referral to a hospital outside the city.</summary>
    public static void WriteAwayFilings(RowBuffer row, PersonLife life)
    {
        if (life.Person.LivesAway)
        {
            FiledAt(row, life, HospitalChoice.AwayHome(life), 0, "长期居住");
            Validity(row, life.City);
            return;
        }
        foreach (var stay in life.Encounters.Where(e => e.Institution.IsAway && e.Filing == Filing.Made))
        {
            FiledAt(row, life, stay.Institution, stay.Sequence, "转诊转院");
            Validity(row, stay.Begin.AddDays(-2), stay.End.AddDays(90), life.City);
        }
    }

    private static void FiledAt(RowBuffer row, PersonLife life, Institution institution, int number, string reason)
    {
        row.Code("F"u8, (ulong)life.Person.Index, 12, number, 4);
        Registration(row, life.Person);
        row.Field(life.Person.Region);
        row.Field(institution.Region);
        row.Field(reason);
    }

    private static void Registration(RowBuffer row, Person person)
    {
        row.Field(person.Number);
        row.Code("I"u8, (ulong)person.Index, 12);
        row.Field(person.Insurance);
    }

    private static void Validity(RowBuffer row, City city) =>
        Validity(row, city.Calendar.Start.AddYears(-1), city.Calendar.Start.AddYears(3), city);

    private static void Validity(RowBuffer row, DateTime from, DateTime to, City city)
    {
        row.Date(from);
        row.Date(to);
        row.Field('1');
        row.Time(Loaded(city));
        row.EndRow();
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    /// <summary>The registers are as of the end of the period.</summary>
    private static DateTime Loaded(City city) => city.Calendar.End;
}
