using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Revocation;

/// <summary>
/// [Verify] asks the SCEP server of the device, here the practice CA, by GetCert for its copy of a certificate, and by
/// GetCRL about one that names no list.
/// </summary>
public sealed class ScepLookupsTests : IAsyncLifetime
{
    private readonly FakeStores stores = new();
    private readonly PrivateKey key = Builders.TestKeys.First;
    private PracticeCaHost ca = null!;
    private X509Certificate2 certificate = null!;

    public async ValueTask InitializeAsync()
    {
        ca = await PracticeCaHost.StartAsync();
        ca.Set(behavior => behavior with { PublishedAt = "" });
        certificate = ca.Client(key.Open()).Enrolled();
        stores.Settings = stores.Settings with
        {
            Communication = stores.Settings.Communication with
            {
                ServerUrl = new UriBuilder(ca.Url) { Port = -1 }.Uri,
                Port = ca.Url.Port,
                CaIdentifier = null,
                CaFingerprint = null,
            },
        };
        Hold(certificate);
    }

    public ValueTask DisposeAsync() => ca.DisposeAsync();

    [Fact]
    public async Task A_certificate_that_is_not_on_the_list_is_good() =>
        Assert.Equal((RevocationSource.ListByScep, RevocationStatus.Good, "ListGood"), await VerifyAsync());

    [Fact]
    public async Task A_revoked_certificate_is_found_on_the_list()
    {
        ca.Administration.Revoke(certificate.SerialNumber, X509RevocationReason.Superseded);

        Assert.Equal((RevocationSource.ListByScep, RevocationStatus.Revoked, "ListRevokesFor"), await VerifyAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_reply_is_named()
    {
        ca.Set(behavior => behavior with { Answer = RemoteUi.PracticeCa.Model.AnswerRule.HttpStatus });

        Assert.Equal(
            (RevocationSource.ListByScep, RevocationStatus.NotKnown, "ListNotFetched"), await VerifyAsync());
    }

    [Fact]
    public async Task Without_a_certificate_of_the_CA_nobody_is_asked()
    {
        Hold(Builders.TestKeys.Certificate);

        Assert.Equal((RevocationSource.ListByHttp, RevocationStatus.NotKnown, "NoList"), await VerifyAsync());
    }

    [Fact]
    public async Task The_server_of_another_CA_is_not_asked_for_a_list()
    {
        await using var other = await PracticeCaHost.StartAsync();
        other.Set(behavior => behavior with { Answer = RemoteUi.PracticeCa.Model.AnswerRule.HttpStatus });
        var foreign = Builders.TestKeys.IssuedByCa(key, "CN=foreign");
        Hold(foreign);

        Assert.Equal(
            (RevocationSource.ListByHttp, RevocationStatus.NotKnown, "NoList"),
            await VerifyAsync(foreign, Builders.TestKeys.Ca));
    }

    [Fact]
    public async Task The_CA_has_the_same_certificate()
    {
        var copy = CopyIn(await FindAsync());

        Assert.Equal((JudgementResult.Pass, "CopyIsSame"), (copy?.Result, copy?.Word));
    }

    [Fact]
    public async Task Another_certificate_with_the_same_serial_number_is_rejected()
    {
        var found = await FindAsync(lookups: new OtherCopy());

        Assert.Equal((JudgementResult.Fail, "CopyDiffers"), (CopyIn(found)?.Result, CopyIn(found)?.Word));
        Assert.False(found.IsAccepted);
    }

    [Fact]
    public async Task A_server_without_a_copy_is_named_and_does_not_count()
    {
        ca.Set(behavior => behavior with { Answer = RemoteUi.PracticeCa.Model.AnswerRule.HttpStatus });

        var copy = CopyIn(await FindAsync());

        Assert.Equal((JudgementResult.NotKnown, "CopyNotFetched"), (copy?.Result, copy?.Word));
        Assert.Equal(2, copy!.Arguments.Count);
        Assert.False(copy.IsOpen);
    }

    [Fact]
    public async Task Without_a_certificate_of_the_CA_nothing_is_said_of_a_copy()
    {
        Hold(Builders.TestKeys.Certificate);

        Assert.Null(CopyIn(await FindAsync()));
    }

    private static Judgement? CopyIn(Verification found) =>
        found.Elements[0].Judgements.SingleOrDefault(one => one.Point == VerifyPoint.Copy);

    private void Hold(X509Certificate2 held) => stores.Hold(
        new MachineKey(Guid.NewGuid(), "mfp", key, held, [], ARequest.Noon, isDefault: false, KeyUse.None));

    private async Task<(RevocationSource, RevocationStatus, string)> VerifyAsync(
        X509Certificate2? verified = null, X509Certificate2? issuer = null)
    {
        var found = await FindAsync(verified, issuer);
        var list = found.Elements[0].Judgements.Single(one => one.Point == VerifyPoint.Revocation).Sources
            .Single(source => source.Source != RevocationSource.Ocsp);
        return (list.Source, list.Status, list.Word);
    }

    private async Task<Verification> FindAsync(
        X509Certificate2? verified = null, X509Certificate2? issuer = null, IScepLookups? lookups = null)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new RealClock())
            .AddScepClient()
            .BuildServiceProvider();
        lookups ??= new ScepLookups(
            services.GetRequiredService<IScepClient>(), services.GetRequiredService<ICaDirectory>(), stores, stores,
            new(), new RealClock());
        using var verifier = Verifiers.With([], scep: lookups);
        return await verifier.VerifyAsync(
            new(
                verified ?? certificate, VerifyPurpose.Any, [issuer ?? ca.Administration.CaCertificate], [],
                new RevocationSettings()),
            TestContext.Current.CancellationToken);
    }

    /// <summary>A CA that has issued another certificate under each serial number.</summary>
    private sealed class OtherCopy : IScepLookups
    {
        private static readonly Uri Server = new("http://ca.example/scep");

        public Task<FetchedCrl?> FetchListAsync(
            X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout,
            CancellationToken cancellationToken) => Task.FromResult<FetchedCrl?>(new(Server, null, "none"));

        public Task<FetchedCopy?> FetchCopyAsync(
            X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout,
            CancellationToken cancellationToken) =>
            Task.FromResult<FetchedCopy?>(new(Server, Builders.TestKeys.Certificate, null));
    }
}
