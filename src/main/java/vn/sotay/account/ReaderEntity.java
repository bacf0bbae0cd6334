package vn.sotay.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Folding;
import vn.sotay.text.SortKeys;

/** A reader as it stands in the database. */
@Entity
@Table(name = "reader")
@NullUnmarked
class ReaderEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reader_seq")
    @SequenceGenerator(name = "reader_seq", sequenceName = "reader_seq", allocationSize = 50)
    Long id;

    UUID uid;

    @Column(name = "user_name")
    String userName;

    @Column(name = "member_code")
    @Nullable
    String memberCode;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "name_key")
    byte[] nameKey;

    /** Name, user name and member code without accents, to be searched in. */
    String search;

    @Nullable
    Long committee;

    String state;

    @Nullable
    String password;

    @Column(name = "must_change")
    boolean mustChange;

    @Nullable
    String issuer;

    @Nullable
    String subject;

    @ElementCollection
    @CollectionTable(name = "reader_role", joinColumns = @JoinColumn(name = "reader"))
    Set<GrantedRole> roles = new HashSet<>();

    @Version
    int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected ReaderEntity() {}

    ReaderEntity(String userName, String displayName, Instant now) {
        this.uid = UUID.randomUUID();
        this.userName = userName;
        this.state = ReaderState.INVITED.wireName();
        this.createdAt = now;
        this.changedAt = now;
        name(displayName);
    }

    final void name(String name) {
        displayName = name;
        nameKey = SortKeys.of(name);
        findable();
    }

    void memberCode(@Nullable String code) {
        memberCode = code;
        findable();
    }

    private void findable() {
        search = searchable(displayName, userName, memberCode);
    }

    /** What a reader is searched in: name, user name and member code without accents. */
    static String searchable(String displayName, String userName, @Nullable String memberCode) {
        return Folding.folded(displayName)
                + ' '
                + userName
                + (memberCode == null ? "" : ' ' + Folding.folded(memberCode));
    }

    /** What is asked of a code or password that is there. */
    void unblock(Instant now) {
        state = (password == null && issuer == null ? ReaderState.INVITED : ReaderState.ACTIVE).wireName();
        changedAt = now;
    }

    void block(Instant now) {
        state = ReaderState.BLOCKED.wireName();
        changedAt = now;
    }

    boolean administersEverything() {
        return roles.contains(new GrantedRole(Role.ADMIN, null));
    }

    ReaderState state() {
        return ReaderState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    boolean canSignIn() {
        return state() == ReaderState.ACTIVE;
    }

    /** A password that the reader knows, chosen or (with {@code mustChange}) only to get in once. */
    void setPassword(String hash, boolean mustChange, Instant now) {
        password = hash;
        this.mustChange = mustChange;
        if (state() == ReaderState.INVITED) {
            state = ReaderState.ACTIVE.wireName();
        }
        changedAt = now;
    }

    /** No password is known until a code has been used; what was blocked stays so. */
    void invite(Instant now) {
        password = null;
        mustChange = false;
        if (state() == ReaderState.ACTIVE) {
            state = ReaderState.INVITED.wireName();
        }
        changedAt = now;
    }
}
