using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>A page behind a kommune's link: in the form that the kommune is written to in (språklova § 15).</summary>
public sealed class SpeaksKommunesLanguageAttribute : SpeaksAttribute
{
    protected override Task<Language?> Of(IServiceProvider services, string token, CancellationToken stop) =>
        services.GetRequiredService<InvitationStore>().LanguageOf(token, stop);
}
