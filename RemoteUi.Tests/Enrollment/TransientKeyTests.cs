using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Tests the key of a transaction whose own key cannot decrypt.</summary>
public class TransientKeyTests
{
    private static readonly PrivateKey Elliptic = KeyAlgorithm.EcdsaP256.Make(
        KeyLength.Rsa2048, _ => throw new InvalidOperationException("Not RSA"));

    private static KeyAndCertificateForm Form => Samples.Form with { KeyAlgorithm = KeyAlgorithm.EcdsaP384 };

    [Fact]
    public async Task An_RSA_key_needs_none()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues());
        await machine.SendByHandAsync();

        Assert.Null(machine.Client.Asked[0].Order.TransientKey);
    }

    [Fact]
    public async Task An_elliptic_curve_key_needs_none_if_the_server_has_one_too()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues());
        machine.Client.Ca = FakeIdentities.EllipticCa.Certificate;
        await machine.SendByHandAsync(Form);

        Assert.False(machine.Client.Asked[0].Order.Key.IsRsa);
        Assert.Null(machine.Client.Asked[0].Order.TransientKey);
    }

    [Fact]
    public async Task It_is_made_once_kept_over_a_restart_and_forgotten_when_the_certificate_is_here()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().HoldsIt().Issues());
        await machine.SendByHandAsync(Form);
        var key = machine.Request.TransientKey;
        Assert.True(key!.IsRsa);
        Assert.False(machine.Request.PrivateKey!.IsRsa);

        machine = await machine.Restarted();
        for (var check = 0; check < 2; check++)
        {
            Assert.Same(key, machine.Request.TransientKey);
            await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
            await machine.WorkAsync();
        }

        Assert.All(machine.Client.Asked, one => Assert.Same(key, one.Order.TransientKey));
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Null(machine.Request.TransientKey);
        Assert.False(Assert.Single(machine.Stores.Keys).PrivateKey.IsRsa);
    }

    [Fact]
    public async Task It_is_saved_before_anything_is_sent()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Throws(new InvalidOperationException("bug")));
        await machine.SendByHandAsync(Form);

        Assert.NotNull(machine.Client.Sent.Single().Order.TransientKey);
        Assert.Equal(Cause.InternalError, machine.Request.Error!.Cause);
    }

    [Fact]
    public async Task A_refusal_forgets_it()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Fails(2));
        await machine.SendByHandAsync(Form);

        Assert.Null(machine.Request.TransientKey);
    }

    [Fact]
    public async Task An_RSA_certificate_signs_the_renewal_to_an_elliptic_curve_key_and_needs_none()
    {
        var machine = Renewing(TestKeys.First, new ScriptedClient().Issues());
        await machine.SendByTimerAsync(With(KeyAlgorithm.EcdsaP256, Samples.Password));

        var order = Assert.Single(machine.Client.Asked).Order;
        Assert.Equal((RequestSigning.Renewal, null), (order.Signing, order.TransientKey));
    }

    [Fact]
    public async Task After_the_refusal_of_a_renewal_the_first_request_gets_one()
    {
        var machine = Renewing(TestKeys.First, new ScriptedClient().Fails(2).Fails(2).Issues());
        await machine.SendByTimerAsync(With(KeyAlgorithm.EcdsaP256, Samples.Password));

        Assert.Equal(
            [
                (RequestSigning.Renewal, false), (RequestSigning.OldCertificate, false),
                (RequestSigning.SelfSigned, true),
            ],
            machine.Client.Asked.Select(one => (one.Order.Signing, one.Order.TransientKey is not null)));
    }

    [Theory]
    [InlineData(Samples.Password, RequestSigning.Renewal)]
    [InlineData(null, RequestSigning.SelfSigned)]
    public async Task An_elliptic_certificate_signs_its_renewal_only_if_a_password_can_open_the_reply(
        string? password, RequestSigning signing)
    {
        var machine = Renewing(Elliptic, new ScriptedClient().HoldsIt().Issues());
        await machine.SendByTimerAsync(With(KeyAlgorithm.EcdsaP256, password));
        await machine.SleepAsync();

        Assert.All(machine.Client.Asked, one =>
        {
            Assert.Equal(signing, one.Order.Signing);
            Assert.Equal(Secret.FromTyped(password), one.Order.ChallengePassword);
            Assert.Equal(signing == RequestSigning.SelfSigned, one.Order.TransientKey is not null);
        });
        Assert.Equal(
            password is null, machine.Request.Report.Remarks.Any(one => one.Code == RemarkCode.RenewalNotSigned));
    }

    [Fact]
    public async Task An_elliptic_certificate_signs_its_renewal_if_the_server_agrees_on_keys()
    {
        var machine = Renewing(Elliptic, new ScriptedClient().Issues());
        machine.Client.Ca = FakeIdentities.EllipticCa.Certificate;
        machine.Stores.Hold(KeyOf(Elliptic, FakeIdentities.EllipticCa));
        await machine.SendByTimerAsync(With(KeyAlgorithm.EcdsaP256, null));

        Assert.Equal(RequestSigning.Renewal, Assert.Single(machine.Client.Asked).Order.Signing);
        Assert.Empty(machine.Request.Report.Remarks);
    }

    [Fact]
    public async Task The_password_of_the_settings_opens_the_reply_after_a_restart()
    {
        var machine = Renewing(Elliptic, new ScriptedClient().HoldsIt().Issues());
        await machine.SendByTimerAsync(With(KeyAlgorithm.EcdsaP256, Samples.Password));

        machine = await machine.Restarted();
        await machine.SleepAsync();

        Assert.Equal(new Secret(Samples.Password), machine.Client.Asked[^1].Order.ChallengePassword);
        Assert.Equal(
            ("poll", RequestSigning.Renewal),
            (machine.Client.Asked[^1].Kind, machine.Client.Asked[^1].Order.Signing));
    }

    private static EnrollmentHost Renewing(PrivateKey old, ScriptedClient client)
    {
        var machine = new EnrollmentHost(client: client);
        client.Capabilities = new CaCapabilities(["Renewal"]);
        machine.Stores.Hold(new MachineKey(
            Guid.NewGuid(), "old", old, TestKeys.IssuedByCa(old, "CN=old"), [], ARequest.Noon, false, KeyUse.Tls));
        return machine;
    }

    private static MachineKey KeyOf(PrivateKey key, FakeIdentity ca)
    {
        using var opened = key.OpenAny();
        var request = new CertificateRequest(
            new X500DistinguishedName("CN=old"),
            new PublicKey(opened),
            HashAlgorithmName.SHA256);
        return new(
            Guid.NewGuid(), "old", key, ca.Sign(request, FakeIdentity.From, FakeIdentity.Until, [9]), [],
            ARequest.Noon, false, KeyUse.Tls);
    }

    private static AutoRequestSettings With(KeyAlgorithm algorithm, string? password) => Samples.Daily with
    {
        KeyAndCertificate = Samples.KeyAndCertificate with { KeyAlgorithm = algorithm },
        ChallengePassword = Secret.FromTyped(password),
    };
}
