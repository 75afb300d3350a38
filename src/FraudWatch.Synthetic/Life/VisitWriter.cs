using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Life;

/// <summary>Writes a visit: consultation, tests, treatment, drugs, in the order in which they happen.</summary>
internal static class VisitWriter
{
    private const double LabShare = 0.30, ExamShare = 0.16, TreatmentShare = 0.22, DrugShare = 0.85, HerbShare = 0.6;

    /// <summary>Days of an emergency prescription (处方管理办法, article 19).</summary>
    private const int EmergencyDays = 3;

    public static Encounter Write(PersonLife life, VisitPlan plan)
    {
        var dice = life.Dice;
        var encounter = new Encounter(life.Person, plan.Sequence ?? life.NextSequence(), life.Episode, plan.Institution, plan.Disease, plan.MedType, plan.Time)
        {
            Physician = plan.Institution.PhysicianFor(dice, plan.Disease.Department),
            IsOnline = plan.IsOnline,
        };
        var book = new FeeBook(encounter);
        if (!plan.DrugsOnly)
        {
            book.Book(Consultation(life.City.Items, plan), plan.Time, 1, book.NewOrder());
            Tests(life, book, plan);
            Treat(book, plan, dice);
        }
        Prescribe(life, book, plan);
        encounter.End = encounter.Lines.Count == 0 ? plan.Time : encounter.Lines.Max(line => line.Time);
        if (encounter.Lines.Count > 0)
            life.Encounters.Add(encounter);
        return encounter;
    }

    private static Item Consultation(ItemCatalogue items, VisitPlan plan) => plan switch
    {
        { IsOnline: true } => items["consult_online"],
        { MedType: MedType.Emergency } => items["consult_emergency"],
        { Institution.Level: <= 1 } => items["consult_primary"],
        _ => items["consult_general"],
    };

    private static void Tests(PersonLife life, FeeBook book, VisitPlan plan)
    {
        var dice = life.Dice;
        if (plan.IsOnline)
            return;
        var share = plan.Institution.Level == 0 ? 0.4 : 1.0;
        foreach (var lab in plan.Disease.Labs)
        {
            if (dice.Chance(LabShare * share))
                book.Book(lab, plan.Time.AddMinutes(dice.Between(10, 30)), 1, book.NewOrder());
        }
        foreach (var exam in plan.Disease.Exams)
        {
            if (plan.Institution.Level >= ExamLevel(exam) && dice.Chance(ExamShare) && life.Memory.IsExamined(exam, plan.Time))
                book.Book(exam, plan.Time.AddMinutes(dice.Between(30, 55)), 1, book.NewOrder());
        }
        if (plan.NeedsTest && !book.Encounter.Lines.Exists(line => line.Item.NeedsPresence))
            book.Book(plan.Disease.Labs.Concat(plan.Disease.Exams).First(), plan.Time.AddMinutes(dice.Between(10, 30)), 1, book.NewOrder());
        BothSides(book, dice);
    }

    /// <summary>Both knees under one national code, at one moment, as two lines with two local names.</summary>
    private static void BothSides(FeeBook book, Dice dice)
    {
        if (book.Encounter.Disease.Key != "knee_arthrosis" || book.Encounter.Institution.Level < 2 || !dice.Chance(0.2))
            return;
        var lines = book.Encounter.Lines;
        var time = book.Encounter.Begin.AddMinutes(40);
        foreach (var knee in book.Encounter.Disease.Exams)
        {
            lines.RemoveAll(line => line.Item == knee);
            book.Book(knee, time, 1, book.NewOrder());
        }
    }

    /// <summary>Ultrasound, X-ray and ECG are everywhere but at clinics; tomography and endoscopy from secondary hospitals on.</summary>
    private static int ExamLevel(Item exam) => exam.Level == "02" ? 2 : 1;

    private static void Treat(FeeBook book, VisitPlan plan, Dice dice)
    {
        if (plan.IsOnline)
            return;
        foreach (var treatment in plan.Disease.Treatments)
        {
            if (treatment.Key is not ("oxygen" or "monitoring") && dice.Chance(TreatmentShare))
                book.Book(treatment, plan.Time.AddMinutes(dice.Between(56, 75)), 1, book.NewOrder());
        }
    }

    /// <summary>All herbs of the formula together, for a week or for the days of an emergency prescription: never one alone.</summary>
    private static void Decoction(FeeBook book, VisitPlan plan, Dice dice, int prescription, DateTime time)
    {
        var days = plan.MedType == MedType.Emergency ? EmergencyDays : 7;
        if (!plan.Disease.HomeDrugs.Any(drug => drug.IsHerb) || !dice.Chance(HerbShare))
            return;
        foreach (var herb in plan.Disease.HomeDrugs.Where(drug => drug.IsHerb))
            book.Book(herb, time, dice.Between(9, 15) * days, prescription, days);
    }

    /// <summary>A month for a registered disease, three days in an emergency, else up to a week; a pack is not divided.</summary>
    private static int Packs(VisitPlan plan, Item drug, Dice dice) => plan.MedType switch
    {
        MedType.Chronic or MedType.ChronicPharmacy => Math.Max(1, 30 / drug.PackDays),
        MedType.Emergency => Math.Max(1, EmergencyDays / drug.PackDays),
        _ => drug.PackDays <= 3 ? dice.Between(1, 2) : 1,
    };

    private static void Prescribe(PersonLife life, FeeBook book, VisitPlan plan)
    {
        var dice = life.Dice;
        var prescription = book.NewOrder();
        var time = plan.Time.AddMinutes(plan.DrugsOnly ? dice.Between(1, 5) : dice.Between(76, 90));
        Decoction(book, plan, dice, prescription, time);
        foreach (var drug in plan.Disease.HomeDrugs)
        {
            if (!plan.DrugsOnly && !dice.Chance(DrugShare / Math.Max(1, plan.Disease.HomeDrugs.Length / 2.5)))
                continue;
            if (drug.IsHerb)
                continue;
            var packs = Packs(plan, drug, dice);
            if (life.Memory.TakesHome(drug, time, packs * drug.PackDays))
                book.Book(drug, time, packs, prescription, packs * drug.PackDays);
        }
    }
}
