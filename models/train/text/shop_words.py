"""Classes of English words of shops, the same as sdk/core/src/governance/text-model/shop-words.ts.

Input: nothing. Output: a class for each word. Seed: none.

Written from general knowledge of shops, not counted from any data: what the words of a class share is what a sentence
with them does. `Only 3 left` and `Just 2 remaining` are one to who reads classes. OWN are words that hold a sentence
together: each is a class of its own.
"""

CLASSES = {
    "TIME": (
        "d day days h hour hours hr hrs m min mins minute minutes month months s sec second seconds secs week "
        "weeks"
    ),
    "SOON": (
        "act almost before closes closing countdown end ending ends expire expires expiring fast final hurry "
        "immediately instantly last left limited midnight now quick quickly remain rush soon starts till today "
        "tomorrow tonight until urgent while"
    ),
    "STOCK": (
        "availability available demand few inventory item items low out pairs piece pieces quantities quantity "
        "remaining sell selling stock supplies supply unit units"
    ),
    "ONLY": "just only",
    "PEOPLE": (
        "buyers customer customers everyone fans friends guests members men others people person shopper shoppers "
        "somebody someone users viewers visitor visitors women"
    ),
    "LOOK": "browsing considering eyeing interested looking seen view viewed viewing views watched watching",
    "BUY": (
        "added bag basket booked bought buy buying cart carts checkout claimed grabbed order ordered purchase "
        "purchased purchases reserved sold"
    ),
    "DEAL": (
        "bonus cheap cheapest clearance coupon deal deals discount discounts exclusive flash free gift gifts off "
        "offer offers price prices pricing promo promotion sale sales save saved saving savings special"
    ),
    "NOT": "can't decline didn't doesn't don't dont hate miss nah never no nope not pass rather skip without won't",
    "ME": "i i'd i'll i'm me mine my our us we",
    "THANKS": "thank thanks",
    "YOU": "you you'll you're your yours",
    "ACCOUNT": (
        "account call cancel cancellation contact email join newsletter opt phone register renew renewal renews "
        "sign subscribe subscription subscriptions unsubscribe"
    ),
    "PAST": "ago past recently since verified within",
    "PRAISE": (
        "amazing best excellent great love loved rated rating recommend review reviews stars testimonial "
        "testimonials"
    ),
    "MENU": (
        "affiliate affiliates all arrivals article articles blog brand brands care careers catalog categories "
        "category collection collections conditions delivery description detail details exchange exchanges faq "
        "faqs feature featured features filter follow gallery guide guides help home info information learn "
        "locator log login menu more new news payment payments policies policy press privacy product products "
        "read refund refunds return returns search secure security see service services share shipping shop size "
        "sizes sizing sort specification specifications store stores stories story support terms track tracking "
        "warranty wholesale wishlist"
    ),
    "GOODS": (
        "accessories accessory apparel auto baby bags bath bathroom beauty bed bedding beds belt belts bike bikes "
        "bikini book books boot boots boys bra bracelet bracelets bras cable cables camera cameras cap caps car "
        "case cases cat cats chair chairs charger clothes clothing coat coats coffee computer computers cream "
        "curtain curtains decor dog dogs dress dresses earring earrings fitness food fragrance furniture game "
        "games garden girls glasses glove gloves hair hat hats headphones health hoodie hoodies jacket jackets "
        "jean jeans jewellery jewelry kids kitchen lamp lamps laptop laptops lighting lingerie lotion makeup "
        "movie movies music necklace necklaces outdoor pant pants perfume pet phones pillow pillows purse ring "
        "rings rug rugs running scarf scarves sheet sheets shirt shirts shoe shoes short shorts skin skirt skirts "
        "soap sock socks sofa sofas sports sunglasses supplements sweater sweaters swimwear table tables tablet "
        "tablets tea tee tees tool tools top tops towel towels toy toys underwear vitamin vitamins wallet wallets "
        "watch watches wine yoga"
    ),
    "FINISH": (
        "beige black blue brown cotton denim glass gold gray green grey leather linen metal navy orange pink "
        "plastic purple red silk silver steel white wood wool yellow"
    ),
    "SIZE": "large medium mini petite plus regular small tall xl xs xxl",
    "EXTRA": (
        "add back bestseller bestsellers choice extra favorite favorites guarantee guaranteed hot insurance mind "
        "money peace popular protect protection recommended risk trending"
    ),
    "WISH": "full get give got keep later like likes maybe need needs pay paying prefer take think want wants",
}

OWN = (
    "a about an and any are as at be been being but by can could each every for from had has have if in into "
    "is it its may most must of on or other over per should so some such than that the then these this those "
    "to under up very was were will with would"
)

CLASS_OF = {word: word for word in OWN.split()} | {word: name for name, words in CLASSES.items() for word in words.split()}
