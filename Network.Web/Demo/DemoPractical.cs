using Network.Core.Gatherings;
using Network.Core.Practical;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data;
using Network.Data.Access;
using Network.Data.Practical;

namespace Network.Web.Demo;

/// <summary>Food and beds of the demo's gatherings from lunch to lunch.</summary>
internal static class DemoPractical
{
    private static readonly string?[] s_diets = ["Glutenfritt", "Vegetar", null, "Nøtteallergi", null, null, "Laktosefritt", null, null, "vegetar"];

    public static async Task Plan(Database database, NetworkAccess access, Gathering gathering, TimeProvider then, CancellationToken stop)
    {
        if (gathering.Mode == MeetingMode.Digital) return;
        var (first, last) = (gathering.Sessions[0].StartsAt, gathering.Sessions[^1].StartsAt);
        var info = new PracticalInfo
        {
            Address = $"Kaigata 1, {gathering.Sessions[0].Place?.Split(", ")[^1]}",
            Directions = new LocalText(
                "Ti minutt å gå frå båten og bussen. **Det er få parkeringsplassar.** Ta med innesko.", "Ti minutter å gå fra båten og bussen. **Det er få parkeringsplasser.** Ta med innesko.",
                "Ten minutes on foot from boat and bus. **There are few parking spaces.** Bring indoor shoes."),
            Meals = [$"Lunsj {Language.Nynorsk.Date(first)}", $"Middag {Language.Nynorsk.Date(first)}", $"Lunsj {Language.Nynorsk.Date(last)}"],
            Nights = [$"Natt til {Language.Nynorsk.Date(last)}"],
            OnlineCapacity = gathering.Mode == MeetingMode.Hybrid ? 100 : null,
        };
        await new PracticalStore(database, then).Save(access, gathering.Slug, gathering.Version, info, new Dictionary<long, int>(), stop);
    }

    public static RegistrationWish With(Gathering gathering, RegistrationWish wish, int number)
    {
        var practical = gathering.Practical;
        if (!practical.Asks || number % 9 == 8) return wish;
        var meals = practical.Meals.Where((_, i) => (number + i) % 6 != 5).ToList();
        return wish with { Stay = new StayWish(meals, number % 3 == 0 ? [] : practical.Nights, meals.Count > 0 ? s_diets[number % s_diets.Length] : null) };
    }
}
