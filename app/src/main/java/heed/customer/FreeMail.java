package heed.customer;

import java.util.Set;

/** Hosts at which anybody gets an address: writing from one says nothing of where one belongs. */
final class FreeMail {

    private static final Set<String> HOSTS =
            Set.of(
                    "126.com",
                    "163.com",
                    "aol.com",
                    "arcor.de",
                    "att.net",
                    "bbox.fr",
                    "bluewin.ch",
                    "btinternet.com",
                    "comcast.net",
                    "duck.com",
                    "email.cz",
                    "fastmail.com",
                    "free.fr",
                    "freenet.de",
                    "gmail.com",
                    "gmx.at",
                    "gmx.ch",
                    "gmx.de",
                    "gmx.net",
                    "googlemail.com",
                    "hey.com",
                    "hotmail.co.uk",
                    "hotmail.com",
                    "hotmail.de",
                    "hotmail.es",
                    "hotmail.fr",
                    "hotmail.it",
                    "icloud.com",
                    "interia.pl",
                    "laposte.net",
                    "libero.it",
                    "live.com",
                    "live.de",
                    "live.fr",
                    "live.nl",
                    "mac.com",
                    "mail.com",
                    "mail.de",
                    "mail.ru",
                    "mailbox.org",
                    "me.com",
                    "msn.com",
                    "naver.com",
                    "o2.pl",
                    "onet.pl",
                    "online.de",
                    "orange.fr",
                    "outlook.com",
                    "outlook.de",
                    "outlook.es",
                    "outlook.fr",
                    "pm.me",
                    "posteo.de",
                    "proton.me",
                    "protonmail.com",
                    "qq.com",
                    "rocketmail.com",
                    "seznam.cz",
                    "sfr.fr",
                    "sky.com",
                    "t-online.de",
                    "tiscali.it",
                    "tutanota.com",
                    "ukr.net",
                    "verizon.net",
                    "virgilio.it",
                    "wanadoo.fr",
                    "web.de",
                    "wp.pl",
                    "yahoo.co.jp",
                    "yahoo.co.uk",
                    "yahoo.com",
                    "yahoo.de",
                    "yahoo.es",
                    "yahoo.fr",
                    "yahoo.it",
                    "yandex.com",
                    "yandex.ru",
                    "ymail.com",
                    "ziggo.nl");

    private FreeMail() {}

    static boolean isFree(String domain) {
        return HOSTS.contains(domain);
    }

    /** What follows the last at sign. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
