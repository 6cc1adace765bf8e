using Microsoft.AspNetCore.Mvc.Rendering;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>A form where an organiser writes somebody's registration.</summary>
/// <param name="Fields">The form and its gathering.</param>
/// <param name="Id">The registration to correct; null for a new one.</param>
/// <param name="Language">Of the mails to the person.</param>
/// <param name="Seat">What was chosen where all places are taken; null before.</param>
public sealed record RegistrationEntryModel(RegisterModel Fields, long? Id, Language? Language, SeatChoice? Seat)
{
    public string List => RegistrationListModel.Address(Fields.Gathering.Slug);

    public string Here => Id is { } id ? $"{List}/{id}" : List;

    public bool AsksForSeat => Id is null && Fields.Gathering.IsFull;

    public static IEnumerable<SelectListItem> LanguageChoices =>
        Languages.All.Select(l => new SelectListItem(LayoutTexts.T[l.ToString()], l.ToString()));

    public static IEnumerable<SelectListItem> SeatChoices =>
    [
        new(DeskTexts.T["SeatWaiting"], SeatChoice.WaitingList.ToString()),
        new(DeskTexts.T["SeatBeyond"], SeatChoice.EvenIfFull.ToString()),
    ];
}
