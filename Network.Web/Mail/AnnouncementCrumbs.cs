using Network.Core.Mail;
using Network.Core.Texts;
using Network.Web.Layout;
using Network.Web.Registrations;

namespace Network.Web.Mail;

/// <summary>The way to an announcement.</summary>
internal static class AnnouncementCrumbs
{
    public static Crumb[] Crumbs(this AnnouncementPlace place, bool toArchive = true)
    {
        List<Crumb> path = [new("/arrangor", LayoutTexts.T["Organise"]), new(place.Owner, place.Title.In(Languages.Current))];
        if (place.IsGathering) path.Add(new Crumb(RegistrationListModel.Address(place.Slug), DeskTexts.T["Title"]));
        if (toArchive) path.Add(new Crumb(place.Here, AnnouncementTexts.T[place.IsGathering ? "Title" : "NetworkTitle"]));
        return [.. path];
    }
}
