using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>Checks that the keys of a request with an elliptic curve key are stored encrypted and come back.</summary>
public sealed class TransientKeyRowTests : IAsyncLifetime
{
    private static readonly PrivateKey Elliptic = KeyAlgorithm.EcdsaP256.Make(
        KeyLength.Rsa2048, _ => throw new InvalidOperationException("Not RSA"));

    private TestMachine machine = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => machine = await TestMachine.PrepareAsync();

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public async Task Both_keys_are_encrypted_and_are_what_they_were()
    {
        var request = IssuanceRequest.Restore(
            Samples.Request(Samples.Noon, RequestState.Pending),
            new()
            {
                State = RequestState.Pending,
                TransactionId = new("0011"),
                PrivateKey = Elliptic,
                TransientKey = Samples.Key,
            });
        await machine.Get<IIssuanceRequestStore>().AddAsync(request, Token);

        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>()
            .CreateDbContextAsync(Token);
        var row = await context.IssuanceRequests.AsNoTracking().SingleAsync(Token);
        var back = await machine.Get<IIssuanceRequestStore>().FindAsync(request.Id, Token);

        Assert.NotEqual(Elliptic.RevealPkcs8(), row.PrivateKey);
        Assert.True(row.TransientKey.AsSpan().IndexOf(Samples.Key.RevealPkcs8().AsSpan(40, 40)) < 0);
        Assert.Equal(Elliptic.RevealPkcs8(), back!.PrivateKey!.RevealPkcs8());
        Assert.Equal(Samples.Key.RevealPkcs8(), back.TransientKey!.RevealPkcs8());
        Assert.Equal((false, true), (back.PrivateKey.IsRsa, back.TransientKey.IsRsa));
    }

    [Fact]
    public async Task The_column_keeps_the_name_under_which_the_key_was_first_stored()
    {
        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>()
            .CreateDbContextAsync(Token);

        Assert.Equal(
            1,
            await context.Database
                .SqlQuery<int>(
                    $"""
                    SELECT COUNT(*) AS "Value" FROM pragma_table_info('IssuanceRequests') WHERE name = 'TransportKey'
                    """)
                .SingleAsync(Token));
    }

    [Fact]
    public async Task A_registered_elliptic_curve_key_is_what_it_was()
    {
        var store = machine.Get<IKeyRegisterStore>();
        var register = await store.LoadAsync(Token);
        register.Register(
            new(
                Guid.NewGuid(), "ec", Elliptic, TestKeys.IssuedByCa(Elliptic, "CN=ec"), [], Samples.Noon,
                isDefault: false, KeyUse.Tls),
            deletingOld: false);
        await store.SaveAsync(register, Token);

        var back = (await store.LoadAsync(Token)).KeyFor(KeyUse.Tls)!;

        Assert.Equal(Elliptic.RevealPkcs8(), back.PrivateKey.RevealPkcs8());
        Assert.Null(await machine.Get<ITlsCheck>().FindAsync(back, Token));
    }
}
