using System.Collections.Concurrent;
using System.Security.Cryptography;
using Org.BouncyCastle.Math;
using RemoteUi.Core.Keys;

namespace RemoteUi.Tests.Support;

/// <summary>
/// RSA keys made ahead, because making them takes longer than most tests: <c>rsa-primes.txt</c> has the two primes of a
/// key in each line. Each key is given out once in a run, and new ones are made when none is left. That the program
/// makes its own keys is asserted where it does; these are for tests of something else.
/// </summary>
public static class MadeKeys
{
    private static readonly BigInteger F4 = BigInteger.ValueOf(65537);

    private static readonly Lazy<Dictionary<int, ConcurrentQueue<byte[]>>> Primes = new(Read);

    /// <summary>Returns a key that no other test has.</summary>
    public static RSA Next(int bits = 2048) => TryTake(bits, out var primes) ? Key(primes, F4) : RSA.Create(bits);

    /// <summary>Returns a key for the program that no other test has.</summary>
    public static PrivateKey NextPrivate(KeyLength length = KeyLength.Rsa2048) => PrivateKey.Of(Next((int)length));

    /// <summary>Returns a key of 2048 bits with the public exponent 3, which the platform does not make.</summary>
    public static RSA WithExponent3()
    {
        while (TryTake(2048, out var primes))
            if (Allows(primes, BigInteger.Three)) return Key(primes, BigInteger.Three);
        throw new InvalidOperationException("No key for the exponent 3 is left");
    }

    private static bool TryTake(int bits, out byte[] primes)
    {
        primes = [];
        return Primes.Value.TryGetValue(bits, out var left) && left.TryDequeue(out primes!);
    }

    private static Dictionary<int, ConcurrentQueue<byte[]>> Read() =>
        File.ReadLines(Path.Combine(Repository.Root, "RemoteUi.Tests", "Support", "rsa-primes.txt"))
            .Select(Convert.FromBase64String)
            .GroupBy(primes => primes.Length * 8)
            .ToDictionary(group => group.Key, group => new ConcurrentQueue<byte[]>(group));

    private static bool Allows(byte[] primes, BigInteger exponent) =>
        Halves(primes).All(prime => !prime.Subtract(BigInteger.One).Mod(exponent).Equals(BigInteger.Zero));

    private static BigInteger[] Halves(byte[] primes) =>
        [.. primes.Chunk(primes.Length / 2).Select(half => new BigInteger(1, half))];

    private static RSA Key(byte[] primes, BigInteger exponent)
    {
        var (p, q) = (Halves(primes)[0], Halves(primes)[1]);
        var (p1, q1) = (p.Subtract(BigInteger.One), q.Subtract(BigInteger.One));
        var d = exponent.ModInverse(p1.Multiply(q1));
        return RSA.Create(new RSAParameters
        {
            Modulus = Bytes(p.Multiply(q), primes.Length),
            Exponent = exponent.ToByteArrayUnsigned(),
            D = Bytes(d, primes.Length),
            P = Bytes(p, primes.Length / 2),
            Q = Bytes(q, primes.Length / 2),
            DP = Bytes(d.Mod(p1), primes.Length / 2),
            DQ = Bytes(d.Mod(q1), primes.Length / 2),
            InverseQ = Bytes(q.ModInverse(p), primes.Length / 2),
        });
    }

    private static byte[] Bytes(BigInteger number, int length)
    {
        var bytes = number.ToByteArrayUnsigned();
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
