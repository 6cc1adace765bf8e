using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Registrations;

namespace Network.Web.Registrations;

/// <summary>One registration as an organiser sees it.</summary>
/// <param name="File">What there is.</param>
/// <param name="Kommuner">To name the kommune.</param>
/// <param name="MayChange">False for readers, and where it is over: they look.</param>
public sealed record RegistrationFileModel(RegistrationFile File, KommuneCatalogue Kommuner, bool MayChange)
{
    public string List => RegistrationListModel.Address(File.Desk.Slug);

    public string Here => $"{List}/{File.Registration.Id}";

    public string? Kommune => File.Registration.KommuneId is { } id ? Kommuner.Find((int)id)?.Name : null;

    public static string Colour(MailState state) => state switch
    {
        MailState.Sent => "success",
        MailState.Failed => "danger",
        MailState.Retrying => "warning",
        MailState.Withheld => "neutral",
        _ => "info",
    };
}
