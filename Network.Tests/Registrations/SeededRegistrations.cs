using Microsoft.Extensions.DependencyInjection;
using Network.Core.Registrations;
using Network.Data.Registrations;
using Network.Jobs.Mail;

namespace Network.Tests.Registrations;

/// <summary>People who register, and jobs that run, as they would by themselves.</summary>
internal static class SeededRegistrations
{
    /// <summary>Registers somebody from Bergen; the private token.</summary>
    public static async Task<string> Register(this RunningSite site, string slug, string email, string name = "Kari Nes", long? kommuneId = 4601)
    {
        var outcome = await new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
        {
            Gathering = slug,
            SubmissionId = Guid.NewGuid().ToString("N"),
            Name = name,
            Email = email,
            KommuneId = kommuneId,
        });
        return outcome is RegisterOutcome.Registered done ? done.Token : ((RegisterOutcome.WaitingListed)outcome).Token;
    }

    /// <summary>Queues and sends what is due now.</summary>
    public static async Task RunJobs(this RunningSite site)
    {
        await site.Services.GetRequiredService<QueueDueMail>().Run();
        await site.Services.GetRequiredService<SendDueMail>().Run();
    }
}
