using Network.Core.Attendance;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Data.Networks;
using Network.Data.Registrations;

namespace Network.Data.Attendance;

/// <summary>Certificates: for the holder of a registration's private link, and for whoever was given a certificate's code.</summary>
public sealed class CertificateStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_around = new("""
        SELECT n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId;
        SELECT o.Name FROM NetworkOrganisation o WHERE o.LearningNetworkId = @networkId AND o.Part = 'Organiser' ORDER BY o.Position;
        SELECT a.SessionId FROM Attendance a WHERE a.RegistrationId = @registrationId;
        SELECT c.Code, c.IssuedAt FROM Certificate c WHERE c.RegistrationId = @registrationId
        """);

    private static readonly Sql s_byCode = new("SELECT c.RegistrationId FROM Certificate c WHERE c.Code = @code");

    /// <summary>The certificate of a registration, with whether it is to be had; null where the link opens nothing.</summary>
    public Task<(CertificateState State, Certificate Certificate)?> Find(string token, CancellationToken stop = default) =>
        database.Read<(CertificateState, Certificate)?>(async sql => await sql.RegistrationByToken(token) is { } registration ? await Of(sql, registration) : null, stop);

    /// <summary>Asks for it; twice is once. The state that it is in then, null where the link opens nothing.</summary>
    public Task<CertificateState?> Issue(string token, CancellationToken stop = default) => database.Write<CertificateState?>(async sql =>
    {
        if (await sql.RegistrationByToken(token) is not { } registration) return null;
        var (state, _) = await Of(sql, registration);
        if (state != CertificateState.Ready) return state;
        await sql.IssueCertificate(registration.Id, clock.GetUtcNow());
        return CertificateState.Issued;
    }, stop);

    /// <summary>What a code vouches for; null where it vouches for nothing (any more).</summary>
    public Task<Certificate?> Check(string code, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.Value<long?>(s_byCode, new { code }) is not { } registrationId || await sql.Registration(registrationId) is not { } registration) return null;
        var (state, certificate) = await Of(sql, registration);
        return state == CertificateState.Issued ? certificate : null;
    }, stop);

    /// <summary>What a leased mail brings to whom; null where there is no certificate (any more).</summary>
    public Task<CertificateNews?> Find(LeasedMail due, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (due.RegistrationId is not { } registrationId || await sql.Registration(registrationId) is not { } registration) return null;
        var (state, certificate) = await Of(sql, registration);
        if (state != CertificateState.Issued) return null;
        var contact = await sql.ContactOf((await sql.Gathering(registration.GatheringId))!.LearningNetworkId);
        return new CertificateNews(certificate, new MailPerson(registration.Name, registration.Email), registration.Token, contact);
    }, stop);

    private async Task<(CertificateState State, Certificate Certificate)> Of(SqlRunner sql, Registration registration)
    {
        var gathering = (await sql.Gathering(registration.GatheringId))!;
        var (network, organisers, present, issued) = await sql.Several(s_around, new { networkId = gathering.LearningNetworkId, registrationId = registration.Id }, async answers =>
            ((await answers.Find<NetworkRow>())!, await answers.List<string>(), (await answers.List<long>()).ToHashSet(), await answers.Find<IssuedRow>()));
        var attended = gathering.Planned.Where(s => present.Contains(s.Id)).ToList();
        return (CertificateRules.Of(gathering, attended.Count, issued is not null, clock.GetUtcNow()), new Certificate
        {
            Code = issued?.Code ?? "",
            IssuedAt = issued?.IssuedAt,
            Name = registration.Name,
            Language = registration.Language,
            Title = gathering.Title,
            NetworkName = new LocalText(network.NameNn, network.NameNb, network.NameEn),
            Organisers = organisers,
            Attended = attended,
        });
    }

    private sealed record IssuedRow
    {
        public string Code { get; init; } = "";
        public DateTimeOffset IssuedAt { get; init; }
    }

    private sealed record NetworkRow
    {
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }
}
