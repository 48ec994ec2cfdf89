using System.Security.Cryptography;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>
/// The unused, unexpired one-time challenge passwords. A request's register entry contains the hash of the password it
/// used, so that even if the process is killed between writing the two files, no password is accepted twice.
/// </summary>
internal sealed class OneTimePasswords
{
    private readonly PracticeCaFolder folder;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly HashSet<string> reserved = [];
    private List<OneTimePassword> passwords;

    public OneTimePasswords(PracticeCaFolder folder, TimeProvider time, RegisterLookup register)
    {
        this.folder = folder;
        this.time = time;
        passwords = JsonFile.Read<List<OneTimePassword>>(folder.OneTimePasswords) ?? [];
        passwords.RemoveAll(password => register.HasSpent(password.Hash));
    }

    public int LiveCount
    {
        get
        {
            lock (gate) return passwords.Count(password => password.IsLive(time.GetUtcNow()));
        }
    }

    /// <summary>Generates a password of 16 hexadecimal digits (64 random bits).</summary>
    public string Make(ChallengeOrder order)
    {
        lock (gate) return MakeNext(order);
    }

    /// <summary>Generates a password if fewer than <paramref name="max"/> are unused; otherwise returns null.</summary>
    public string? TryMake(int max)
    {
        lock (gate)
            return passwords.Count(password => password.IsLive(time.GetUtcNow())) < max
                ? MakeNext(ChallengeOrder.Usual)
                : null;
    }

    /// <summary>
    /// Reserves a password for one request, which then spends or releases it. Returns false if it is not live, or
    /// another request has it.
    /// </summary>
    public bool TryReserve(byte[] hash)
    {
        lock (gate)
            return passwords.Exists(password => password.Has(hash) && password.IsLive(time.GetUtcNow()))
                && reserved.Add(Convert.ToHexString(hash));
    }

    /// <summary>Returns the names that a live password is good for; null for any.</summary>
    public ChallengeBinding? BindingOf(byte[] hash)
    {
        lock (gate) return passwords.Find(password => password.Has(hash))?.Binding;
    }

    public void Release(byte[] hash)
    {
        lock (gate) reserved.Remove(Convert.ToHexString(hash));
    }

    public void Spend(byte[] hash)
    {
        lock (gate)
        {
            Save(passwords.Where(password => !password.Has(hash)));
            reserved.Remove(Convert.ToHexString(hash));
        }
    }

    private string MakeNext(ChallengeOrder order)
    {
        var text = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        var made = new OneTimePassword(new ChallengePassword(text).Hash(), time.GetUtcNow() + order.Lifetime)
        {
            Binding = order.Binding,
        };
        Save([.. passwords, made]);
        return text;
    }

    private void Save(IEnumerable<OneTimePassword> changed)
    {
        passwords = [.. changed.Where(password => password.IsLive(time.GetUtcNow()))];
        JsonFile.Write(folder.OneTimePasswords, passwords);
    }
}
