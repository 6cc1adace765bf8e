using Microsoft.AspNetCore.Mvc.Rendering;
using Network.Core.Kommuner;
using Network.Core.Registrations;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>A page of an organiser's list with the search that led to it.</summary>
/// <param name="Found">What there is.</param>
/// <param name="Query">As it stands in the address.</param>
/// <param name="Paging">Of those that match.</param>
/// <param name="Kommuner">To name them.</param>
/// <param name="MayChange">False for readers, and where it is over: they look.</param>
public sealed record RegistrationListModel(RegistrationPage Found, RegistrationQuery Query, Paging Paging, KommuneCatalogue Kommuner, bool MayChange)
{
    public RegistrationDesk Desk => Found.Desk;

    public string Here => Address(Desk.Slug);

    public bool IsEmpty => Desk.Taken + Desk.Waiting + Desk.Cancelled == 0;

    /// <summary>Each state with how many there are of it; null is everybody who has not cancelled.</summary>
    public IEnumerable<(RegistrationState? State, int Count)> States =>
    [
        (null, Desk.Taken + Desk.Waiting),
        (RegistrationState.Confirmed, Desk.Taken),
        (RegistrationState.Waiting, Desk.Waiting),
        (RegistrationState.Cancelled, Desk.Cancelled),
    ];

    /// <summary>Kommuner by name; the chosen one also where nobody comes from it.</summary>
    public IEnumerable<SelectListItem> KommuneChoices
    {
        get
        {
            var wanted = Found.Kommuner.Append(Query.KommuneId ?? 0).ToHashSet();
            return Kommuner.All.Where(k => wanted.Contains(k.Id)).Select(k => new SelectListItem(Kommuner.Label(k), k.Number, k.Id == Query.KommuneId));
        }
    }

    public static string Address(string slug) => $"/arrangor/samlingar/{slug}/pameldingar";

    public static string Colour(RegistrationState? state) => state switch
    {
        RegistrationState.Confirmed => "success",
        RegistrationState.Waiting => "warning",
        RegistrationState.Cancelled => "danger",
        _ => "neutral",
    };
}
