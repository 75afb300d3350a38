using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Writing;

/// <summary>One encounter as mdtrt_d has it, with its diagnoses, operation, settlement list and checks.</summary>
internal static class EncounterRows
{
    private static readonly string[] Nursing = ["nursing1", "nursing2", "nursing3"];

    public static void WriteEncounter(RowBuffer row, Encounter encounter)
    {
        row.Code("99"u8, encounter.Id, 13);
        row.Code("H"u8, encounter.Id, 13);
        Person(row, encounter);
        row.Field(encounter.Institution.ClaimColumns);
        Time(row, encounter, encounter.Begin);
        if (encounter.IsOpen)
            row.Empty();
        else
            Time(row, encounter, encounter.End);
        row.Field(CertificateType(encounter));
        row.Field(encounter.MedType);
        row.Flag(encounter.IsStay && (encounter.IsOpen || encounter.End.Year != encounter.Begin.Year));
        row.Field('0');
        row.Number(encounter.Begin.Year);
        if (encounter.ReferredFrom is { } from)
            row.Code("99"u8, from.Id, 13);
        else
            row.Empty();
        row.Code("Z"u8, encounter.ChartNumber, 13);
        row.Code("Z"u8, encounter.ChartNumber, 13);
        Ward(row, encounter);
        Diagnosis(row, encounter);
        Outcome(row, encounter);
    }

    public static void WriteDiagnoses(RowBuffer row, Encounter encounter)
    {
        if (encounter.MedType == MedType.Pharmacy || encounter.IsOpen)
            return;
        Diagnosis(row, encounter, encounter.Disease.Code, encounter.Disease.Name, 1);
        if (encounter.OtherDisease is { } other && other != encounter.Disease)
            Diagnosis(row, encounter, other.Code, other.Name, 2);
        foreach (var (more, place) in encounter.MoreDiagnoses.Select((more, place) => (more, place)))
            Diagnosis(row, encounter, more.Code, more.Name, 3 + place);
        if (encounter.Infection is { } infection)
            Diagnosis(row, encounter, infection.Code, infection.Name, 3 + encounter.MoreDiagnoses.Count, isAcquired: true);
    }

    public static void WriteOperations(RowBuffer row, Encounter encounter)
    {
        foreach (var (operation, place) in encounter.Operations.Select((operation, place) => (operation, place)))
        {
            row.Code("96"u8, encounter.Id, 13, place, 2);
            row.Code("97"u8, encounter.Id, 13, 1, 2);
            row.Field(encounter.Person.Number);
            row.Code("99"u8, encounter.Id, 13);
            row.Flag(place == 0);
            row.Field(operation.Name);
            row.Field(operation.Code);
            row.Date(operation.Begin);
            row.Field(operation.Surgeon?.Name);
            row.Field(operation.Surgeon?.Code);
            row.Field(operation.AnaesthesiaWay);
            row.Field(operation.Anaesthetist?.Name);
            row.Field(operation.Anaesthetist?.Code);
            row.Time(operation.AnaesthesiaBegin);
            row.Time(operation.AnaesthesiaEnd);
            row.Time(operation.Begin);
            row.Time(operation.End);
            row.Field('1');
            row.Time(encounter.End);
            row.EndRow();
        }
    }

    /// <summary>The settlement list of a finished stay.</summary>
    public static void WriteSettlementList(RowBuffer row, Encounter encounter)
    {
        if (!encounter.IsStay || encounter.IsOpen || encounter.Settlements.Count == 0)
            return;
        row.Code("97"u8, encounter.Id, 13, encounter.Settlements[^1].Number, 2);
        row.Code("99"u8, encounter.Id, 13);
        row.Field(encounter.Person.Number);
        row.Field(encounter.Institution.Code);
        row.Field(encounter.PaymentMethod);
        row.Field(encounter.MedType == MedType.DaySurgery ? '2' : '1');
        row.Field(encounter.MedType == MedType.EmergencyStay ? '1' : encounter.ReferredFrom is null ? '2' : '3');
        row.Number(encounter.LengthOfStay);
        row.Field(encounter.DischargeWay);
        row.Empty();
        row.Flag(encounter.ReturnPurpose is not null);
        row.Field(encounter.ReturnPurpose);
        FrontPage(row, encounter);
        row.Time(encounter.Settlements[^1].Time);
        row.EndRow();
    }

    /// <summary>What the front page of the record says.</summary>
    private static void FrontPage(RowBuffer row, Encounter encounter)
    {
        row.Number(encounter.Person.Sex);
        row.Date(encounter.Person.Birth);
        row.Number(Age(encounter));
        Time(row, encounter, encounter.Begin);
        row.Field(encounter.Physician?.Department);
        Time(row, encounter, encounter.ListedDischarge ?? encounter.End);
        row.Field(encounter.Physician?.Department);
        row.Number(1 + (encounter.OtherDisease is null || encounter.OtherDisease == encounter.Disease ? 0 : 1) + encounter.MoreDiagnoses.Count + (encounter.Infection is null ? 0 : 1));
        row.Number(encounter.Operations.Count);
        row.Number(0);
        foreach (var nursing in Nursing)
            row.Number(encounter.Lines.Where(line => line.Item.Key == nursing).Sum(line => line.Count));
        row.Field(encounter.Physician?.Code);
        row.Field(encounter.Physician?.Name);
        row.Field('1');
    }

    public static void WriteWardChecks(RowBuffer row, Encounter encounter)
    {
        foreach (var check in encounter.WardChecks)
        {
            row.Code("99"u8, encounter.Id, 13);
            row.Time(check.Time);
            row.Flag(check.Present);
            row.Field("检查员甲");
            row.Field("检查员乙");
            row.Flag(check.LeaveApproved);
            row.EndRow();
        }
    }

    public static void WriteIdentityChecks(RowBuffer row, Encounter encounter)
    {
        foreach (var check in encounter.IdentityChecks)
        {
            row.Code("99"u8, encounter.Id, 13);
            row.Time(check.Time);
            row.Flag(check.PersonMatches);
            row.Flag(check.CertificateMatches);
            row.Flag(check.CardMatches);
            row.EndRow();
        }
    }

    /// <summary>01 electronic, 02 identity card, 03 social security card: by person, so that habits show.</summary>
    public static ReadOnlySpan<byte> CertificateType(Encounter encounter) => (encounter.Person.Index % 5) switch
    {
        0 => "03"u8,
        1 => "02"u8,
        _ => "01"u8,
    };

    public static int Age(Encounter encounter) => encounter.Person.AgeAt(encounter.Begin);

    public static bool IsAway(Encounter encounter) => encounter.Institution.IsAway;

    private static void Person(RowBuffer row, Encounter encounter)
    {
        var person = encounter.Person;
        row.Field(person.ClaimColumns);
        row.Number(Age(encounter));
        row.Field(person.Phone);
        row.Field(person.Address);
        row.Field(encounter.Insurance);
        row.Field(person.PersonType);
        row.Flag(encounter.IsNewborn);
        row.Field(person.Region);
        row.Field(person.Employer?.Number);
        row.Field(person.Employer?.Name);
        row.Field(IsAway(encounter) ? encounter.Institution.Region[..2] == Region.City[..2] ? '3' : '4' : '2');
    }

    /// <summary>Dates without time where the institution's system sends no more.</summary>
    private static void Time(RowBuffer row, Encounter encounter, DateTime time) =>
        row.Time(encounter.Institution.SendsDatesOnly ? time.Date : time);

    private static void Ward(RowBuffer row, Encounter encounter)
    {
        row.Field(encounter.Physician?.Code);
        row.Field(encounter.Physician?.Name);
        if (!encounter.IsStay)
        {
            row.Empty(7);
            return;
        }
        row.Field(encounter.Physician?.Department);
        row.Field(encounter.Physician?.DepartmentName);
        row.Code("B"u8, encounter.Id % 60 + 1, 3);
        row.Field('0');
        row.Field(encounter.Physician?.Department);
        row.Field(encounter.Physician?.DepartmentName);
        row.Code("B"u8, encounter.Id % 60 + 1, 3);
    }

    private static void Diagnosis(RowBuffer row, Encounter encounter)
    {
        if (encounter.MedType == MedType.Pharmacy)
        {
            row.Empty(3);
            return;
        }
        row.Field(encounter.Disease.Code);
        row.Field(encounter.Disease.Name);
        row.Field(encounter.IsStay ? null : encounter.Disease.Name);
    }

    private static void Outcome(RowBuffer row, Encounter encounter)
    {
        if (encounter.IsStay && !encounter.IsOpen)
            row.Field(encounter.DischargeWay);
        else
            row.Empty();
        row.Flag(encounter.IsStay && encounter.IsOpen);
        row.Date(encounter.IsOpen ? null : encounter.Death);
        row.Field(encounter.Disease.Key switch { "delivery" => "1", "caesarean" => "3", "prenatal" => "7", _ => null });
        row.Flag(!encounter.IsCancelled);
        row.Time(encounter.Begin.AddMinutes(3));
        row.Time(encounter.End.AddMinutes(5));
        row.Field(Region.City);
        row.EndRow();
    }

    private static void Diagnosis(RowBuffer row, Encounter encounter, string code, string name, int number, bool isAcquired = false)
    {
        row.Code("95"u8, encounter.Id, 13, number, 2);
        row.Code("97"u8, encounter.Id, 13, Math.Max(1, encounter.Settlements.Count), 2);
        row.Code("99"u8, encounter.Id, 13);
        row.Field(encounter.Person.Number);
        row.Field('1');
        row.Flag(number == 1);
        row.Field(code);
        row.Field(name);
        row.Field(encounter.IsStay && !isAcquired ? '1' : '4');
        row.Field('1');
        row.Time(encounter.End);
        row.EndRow();
    }
}
