using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Client;

/// <summary>Elliptic curve keys at the practice CA, which has an RSA key.</summary>
public sealed class EllipticAtPracticeCaTests : IDisposable
{
    private readonly ClientBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory, InlineData(KeyAlgorithm.EcdsaP256), InlineData(KeyAlgorithm.EcdsaP384)]
    public async Task A_certificate_is_issued_and_another_after_approval(KeyAlgorithm algorithm)
    {
        var order = OrderFor(algorithm);
        var issued = Assert.IsType<EnrollmentResult.Issued>(await bench.EnrollAsync(order));
        Assert.Equal(order.Key.ExportPublicKey(), issued.Certificate.PublicKey.ExportSubjectPublicKeyInfo());

        bench.Ca.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        var held = OrderFor(algorithm);
        Assert.IsType<EnrollmentResult.Pending>(await bench.EnrollAsync(held));
        bench.Ca.Administration.Approve(bench.Ca.Administration.Register.Max(entry => entry.Number));

        Assert.IsType<EnrollmentResult.Issued>(
            await bench.Client.PollAsync(bench.Server, await bench.ProfileAsync(), held, ClientBench.Cancellation));
    }

    private static CertificateOrder OrderFor(KeyAlgorithm algorithm) => ClientBench.Order() with
    {
        Key = algorithm.Make(KeyLength.Rsa2048, _ => throw new InvalidOperationException("Not RSA")),
        TransientKey = TestKeys.Spare(2),
    };
}
